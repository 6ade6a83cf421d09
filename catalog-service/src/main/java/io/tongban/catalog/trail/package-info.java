/** Reading the record of what was done to the catalogue; nothing here, or anywhere, can change it. */
@NullMarked
package io.tongban.catalog.trail;

import org.jspecify.annotations.NullMarked;
