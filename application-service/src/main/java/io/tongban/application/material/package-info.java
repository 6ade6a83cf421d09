/** Files handed in with an application: checked on arrival, kept beside their digest, given to whom they concern. */
@NullMarked
package io.tongban.application.material;

import org.jspecify.annotations.NullMarked;
