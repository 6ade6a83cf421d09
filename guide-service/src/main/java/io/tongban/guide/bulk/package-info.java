/** One change to many guides at once, seen before it is made. */
@NullMarked
package io.tongban.guide.bulk;

import org.jspecify.annotations.NullMarked;
