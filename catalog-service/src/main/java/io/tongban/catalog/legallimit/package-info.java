/** Limits that the law itself sets, dated, for items that name none. */
@NullMarked
package io.tongban.catalog.legallimit;

import org.jspecify.annotations.NullMarked;
