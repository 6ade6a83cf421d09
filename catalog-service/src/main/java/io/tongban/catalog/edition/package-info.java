/** The editions of the catalogue: begun as drafts, published once, in force one after the other. */
@NullMarked
package io.tongban.catalog.edition;

import org.jspecify.annotations.NullMarked;
