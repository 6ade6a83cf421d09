/** Finds guides by the words of everyday life; see docs/adr/0005-guide-search.md. */
@NullMarked
package io.tongban.guide.search;

import org.jspecify.annotations.NullMarked;
