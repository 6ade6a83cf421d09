/** RFC 9457 problem documents: one shape for every refusal and error, with a stable code and a way out. */
@NullMarked
package io.tongban.problem;

import org.jspecify.annotations.NullMarked;
