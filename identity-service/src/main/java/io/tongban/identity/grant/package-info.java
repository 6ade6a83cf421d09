/** Which role somebody holds in which region for which organ. */
@NullMarked
package io.tongban.identity.grant;

import org.jspecify.annotations.NullMarked;
