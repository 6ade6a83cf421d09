/** The item catalogue: what may be approved, by whom, on what legal basis, in which tier, and since when. */
@NullMarked
package io.tongban.catalog;

import org.jspecify.annotations.NullMarked;
