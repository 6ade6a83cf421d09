/** The yearly revision (年度修订): every organ says whether its items stand as they are, or what shall change. */
@NullMarked
package io.tongban.catalog.revision;

import org.jspecify.annotations.NullMarked;
