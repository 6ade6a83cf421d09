/** The guides: what each says, who may write them, and which of them are public. */
@NullMarked
package io.tongban.guide.guide;

import org.jspecify.annotations.NullMarked;
