/** Situations 情形: questions whose answers narrow what a guide asks for down to one applicant. */
@NullMarked
package io.tongban.guide.situation;

import org.jspecify.annotations.NullMarked;
