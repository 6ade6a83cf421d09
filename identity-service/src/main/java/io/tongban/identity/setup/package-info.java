/** The accounts that exist from the start. */
@NullMarked
package io.tongban.identity.setup;

import org.jspecify.annotations.NullMarked;
