/** The browser holds a cookie; its tokens stay here, in Redis. */
@NullMarked
package io.tongban.gateway.session;

import org.jspecify.annotations.NullMarked;
