/** When a name is locked. */
@NullMarked
package io.tongban.identity.signin.model;

import org.jspecify.annotations.NullMarked;
