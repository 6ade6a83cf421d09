/** Warnings, yellow and red cards, for supervisors and for other services. */
@NullMarked
package io.tongban.supervision.signal;

import org.jspecify.annotations.NullMarked;
