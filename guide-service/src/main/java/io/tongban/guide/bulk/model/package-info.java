@NullMarked
package io.tongban.guide.bulk.model;

import org.jspecify.annotations.NullMarked;
