/** The guides as pages: to be read without JavaScript, printed, and kept as PDF. */
@NullMarked
package io.tongban.guide.page;

import org.jspecify.annotations.NullMarked;
