/** How often one address may knock. */
@NullMarked
package io.tongban.gateway.limit;

import org.jspecify.annotations.NullMarked;
