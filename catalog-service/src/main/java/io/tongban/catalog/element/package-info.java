/** What an item consists of (实施清单要素): bases, conditions, materials, fees, flow and the rest, as plain values. */
@NullMarked
package io.tongban.catalog.element;

import org.jspecify.annotations.NullMarked;
