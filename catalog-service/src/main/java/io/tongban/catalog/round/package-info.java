/** Clean-up rounds (清理轮次): what shall become of items is proposed, reviewed, shown to the public and decided. */
@NullMarked
package io.tongban.catalog.round;

import org.jspecify.annotations.NullMarked;
