/** The way of a draft to being published by another person than who wrote it (四眼原则), whatever it is a draft of. */
@NullMarked
package io.tongban.guide.review;

import org.jspecify.annotations.NullMarked;
