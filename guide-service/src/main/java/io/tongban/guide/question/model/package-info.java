/** A question's life; plain Java. */
@NullMarked
package io.tongban.guide.question.model;

import org.jspecify.annotations.NullMarked;
