/** Hearings, consultations and press releases, recorded beside the fee they are about. */
@NullMarked
package io.tongban.guide.feerecord;

import org.jspecify.annotations.NullMarked;
