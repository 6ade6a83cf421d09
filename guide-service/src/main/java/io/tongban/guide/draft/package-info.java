/** Guides as they are worked on, and their way to being published by another person than who wrote them. */
@NullMarked
package io.tongban.guide.draft;

import org.jspecify.annotations.NullMarked;
