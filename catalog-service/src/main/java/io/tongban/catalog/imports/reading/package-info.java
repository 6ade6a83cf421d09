/** Uploaded files as rows of text: CSV in the encodings of the field, and XLSX. */
@NullMarked
package io.tongban.catalog.imports.reading;

import org.jspecify.annotations.NullMarked;
