/** Makes a guide for every item of an edition that the catalogue publishes. */
@NullMarked
package io.tongban.guide.derivation;

import org.jspecify.annotations.NullMarked;
