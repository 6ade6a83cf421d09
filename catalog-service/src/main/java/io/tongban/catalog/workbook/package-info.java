/** How a workbook holds what items consist of: one sheet for each kind of part, a row for each part. */
@NullMarked
package io.tongban.catalog.workbook;

import org.jspecify.annotations.NullMarked;
