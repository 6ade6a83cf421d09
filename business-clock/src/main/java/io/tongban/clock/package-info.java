/** The clock that legal dates are read from; in demo mode it can be moved, for the whole platform at once. */
@NullMarked
package io.tongban.clock;

import org.jspecify.annotations.NullMarked;
