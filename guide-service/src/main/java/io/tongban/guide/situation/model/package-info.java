/** The questions that tell one applicant's situation 情形 from another's, and what the answers change; plain Java. */
@NullMarked
package io.tongban.guide.situation.model;

import org.jspecify.annotations.NullMarked;
