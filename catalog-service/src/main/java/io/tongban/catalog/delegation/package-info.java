/** Items that go down to a lower tier or come back (下放、收回), and who accepts applications at any time. */
@NullMarked
package io.tongban.catalog.delegation;

import org.jspecify.annotations.NullMarked;
