/** What supervision-service promises: the signals raised on a case. */
@NullMarked
package io.tongban.client.supervision;

import org.jspecify.annotations.NullMarked;
