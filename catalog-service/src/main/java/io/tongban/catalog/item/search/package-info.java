/** How items are found by the words people type. */
@NullMarked
package io.tongban.catalog.item.search;

import org.jspecify.annotations.NullMarked;
