/** When a proposed item resembles a cancelled one: read names and texts, weigh what they share, say why. */
@NullMarked
package io.tongban.catalog.resemblance.model;

import org.jspecify.annotations.NullMarked;
