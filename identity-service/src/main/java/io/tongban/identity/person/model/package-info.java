/** Names, numbers and passwords that cannot be wrong. */
@NullMarked
package io.tongban.identity.person.model;

import org.jspecify.annotations.NullMarked;
