/** Item lists that administrators upload: read, checked row by row, taken into a draft. */
@NullMarked
package io.tongban.catalog.imports;

import org.jspecify.annotations.NullMarked;
