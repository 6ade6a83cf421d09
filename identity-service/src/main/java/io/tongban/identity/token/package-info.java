/** The OAuth2 and OpenID Connect issuer. */
@NullMarked
package io.tongban.identity.token;

import org.jspecify.annotations.NullMarked;
