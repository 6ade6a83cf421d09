/** When which organ accepts; plain Java. */
@NullMarked
package io.tongban.catalog.delegation.model;

import org.jspecify.annotations.NullMarked;
