/** The website, a single page that reads its own addresses. */
@NullMarked
package io.tongban.gateway.site;

import org.jspecify.annotations.NullMarked;
