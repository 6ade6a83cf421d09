/** What organs owe at their guides, as guide-service tells: guides kept whole and up to date, questions answered. */
@NullMarked
package io.tongban.supervision.guides;

import org.jspecify.annotations.NullMarked;
