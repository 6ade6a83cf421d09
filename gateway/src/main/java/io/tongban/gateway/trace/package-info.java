/** Under which number a request is found in the logs. */
@NullMarked
package io.tongban.gateway.trace;

import org.jspecify.annotations.NullMarked;
