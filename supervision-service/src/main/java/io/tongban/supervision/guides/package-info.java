/** Guides that lag behind their items: watched until they are published again, signalled when that is late. */
@NullMarked
package io.tongban.supervision.guides;

import org.jspecify.annotations.NullMarked;
