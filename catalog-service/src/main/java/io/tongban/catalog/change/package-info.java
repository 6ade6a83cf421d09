/** What one edition changes against the one before it, and by which document. */
@NullMarked
package io.tongban.catalog.change;

import org.jspecify.annotations.NullMarked;
