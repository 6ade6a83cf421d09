/** Statutory working days and legal clocks. Plain Java: no framework, no clock of its own, no time of day. */
@NullMarked
package io.tongban.calendar;

import org.jspecify.annotations.NullMarked;
