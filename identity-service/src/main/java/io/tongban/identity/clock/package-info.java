/** The platform's clock, movable in demo mode. */
@NullMarked
package io.tongban.identity.clock;

import org.jspecify.annotations.NullMarked;
