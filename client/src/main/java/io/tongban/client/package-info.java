/** How one service asks another: OpenFeign interfaces, the records they speak in, time-outs, breaker, fallback. */
@NullMarked
package io.tongban.client;

import org.jspecify.annotations.NullMarked;
