/** What the legal clocks say of one case: pure functions of stored clock entries, dated limits and the calendar. */
@NullMarked
package io.tongban.application.deadline;

import org.jspecify.annotations.NullMarked;
