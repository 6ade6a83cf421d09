/** The working days that terms are counted with: the statutory ones and the city's own departures from them. */
@NullMarked
package io.tongban.following;

import org.jspecify.annotations.NullMarked;
