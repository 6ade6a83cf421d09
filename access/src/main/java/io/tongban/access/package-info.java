/** Who calls, and what they may do where: signed tokens, roles granted for a region and an organ, one predicate. */
@NullMarked
package io.tongban.access;

import org.jspecify.annotations.NullMarked;
