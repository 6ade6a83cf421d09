/** What guides said before: every published version, and what changed between two of them. */
@NullMarked
package io.tongban.guide.history;

import org.jspecify.annotations.NullMarked;
