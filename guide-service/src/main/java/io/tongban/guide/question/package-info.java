/** What readers of a guide ask, report as wrong, and think of it; and what the organ answers in its term. */
@NullMarked
package io.tongban.guide.question;

import org.jspecify.annotations.NullMarked;
