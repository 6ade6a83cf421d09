/** Lists of written guides that administrators upload: each read, checked, written down or refused by name. */
@NullMarked
package io.tongban.guide.imports;

import org.jspecify.annotations.NullMarked;
