/** The organs whose items are handled. */
@NullMarked
package io.tongban.identity.organisation;

import org.jspecify.annotations.NullMarked;
