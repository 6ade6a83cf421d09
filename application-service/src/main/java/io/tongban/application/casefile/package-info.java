/** Cases: submission, every action on them, their log, and the lists that people work from. */
@NullMarked
package io.tongban.application.casefile;

import org.jspecify.annotations.NullMarked;
