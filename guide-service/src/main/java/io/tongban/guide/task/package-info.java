/** What waits for whoever is signed in (待办), gathered from the features. */
@NullMarked
package io.tongban.guide.task;

import org.jspecify.annotations.NullMarked;
