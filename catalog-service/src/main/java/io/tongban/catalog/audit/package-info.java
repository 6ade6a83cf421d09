/** Who did what to the catalogue, and when; what is written here stays. */
@NullMarked
package io.tongban.catalog.audit;

import org.jspecify.annotations.NullMarked;
