/** The working calendar with the city's overrides, as application-service tells them. */
@NullMarked
package io.tongban.supervision.calendar;

import org.jspecify.annotations.NullMarked;
