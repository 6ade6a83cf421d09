/**
 * What is worked on, guides and the parts beside them, and its way to being published by another person than who wrote
 * it.
 */
@NullMarked
package io.tongban.guide.draft;

import org.jspecify.annotations.NullMarked;
