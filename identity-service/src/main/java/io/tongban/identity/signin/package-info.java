/** Sign-in with name and password, its page, its lock and its log. */
@NullMarked
package io.tongban.identity.signin;

import org.jspecify.annotations.NullMarked;
