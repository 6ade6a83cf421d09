/** Accounts and self-registration of persons and enterprises. */
@NullMarked
package io.tongban.identity.person;

import org.jspecify.annotations.NullMarked;
