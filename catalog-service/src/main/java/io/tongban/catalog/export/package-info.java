/** Editions as files: a workbook that can be imported again, JSON, and a printed list. */
@NullMarked
package io.tongban.catalog.export;

import org.jspecify.annotations.NullMarked;
