/** Officers, kept by the system administrators of their region. */
@NullMarked
package io.tongban.identity.officer;

import org.jspecify.annotations.NullMarked;
