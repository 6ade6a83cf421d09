/** Files handed in with an application: checked when they arrive, kept beside their digest, given to whom they concern. */
@NullMarked
package io.tongban.application.material;

import org.jspecify.annotations.NullMarked;
