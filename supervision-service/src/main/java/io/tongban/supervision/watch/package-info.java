/** Lays the rules on the cases, at each event and when a day comes on which something could change. */
@NullMarked
package io.tongban.supervision.watch;

import org.jspecify.annotations.NullMarked;
