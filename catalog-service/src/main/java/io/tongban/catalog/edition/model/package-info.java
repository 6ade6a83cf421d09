/** When an edition may be published, and from when it rules. */
@NullMarked
package io.tongban.catalog.edition.model;

import org.jspecify.annotations.NullMarked;
