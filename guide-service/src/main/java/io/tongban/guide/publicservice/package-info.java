/** Public-service bodies 公共企事业单位, and the guides they publish of their services. */
@NullMarked
package io.tongban.guide.publicservice;

import org.jspecify.annotations.NullMarked;
