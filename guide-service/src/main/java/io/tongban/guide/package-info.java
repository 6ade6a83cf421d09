/** Service guides (办事指南) in 21 aspects: derived from the catalogue, written by administrators, found by everyone. */
@NullMarked
package io.tongban.guide;

import org.jspecify.annotations.NullMarked;
