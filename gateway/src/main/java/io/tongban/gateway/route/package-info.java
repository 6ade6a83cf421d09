/** Which path leads to which service, and what is said while that service is away. */
@NullMarked
package io.tongban.gateway.route;

import org.jspecify.annotations.NullMarked;
