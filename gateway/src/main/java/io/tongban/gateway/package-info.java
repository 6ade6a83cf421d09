/** The one door: sign-in session, routes, limits, static site; no business. */
@NullMarked
package io.tongban.gateway;

import org.jspecify.annotations.NullMarked;
