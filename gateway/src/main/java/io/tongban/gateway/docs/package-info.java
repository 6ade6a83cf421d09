/** The OpenAPI documents of all services. */
@NullMarked
package io.tongban.gateway.docs;

import org.jspecify.annotations.NullMarked;
