/** The items that editions hold, and which of them are in force. */
@NullMarked
package io.tongban.catalog.item;

import org.jspecify.annotations.NullMarked;
