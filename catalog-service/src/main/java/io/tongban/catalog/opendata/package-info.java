/** The catalogue as open data (公共数据开放): whole, in formats for machines, with its fields explained. */
@NullMarked
package io.tongban.catalog.opendata;

import org.jspecify.annotations.NullMarked;
