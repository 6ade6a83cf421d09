/** What the catalogue amounts to, in figures: how many items, how fast, with how many papers. */
@NullMarked
package io.tongban.catalog.statistics;

import org.jspecify.annotations.NullMarked;
