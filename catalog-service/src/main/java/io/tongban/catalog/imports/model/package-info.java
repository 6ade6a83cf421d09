/** What an item list says: its columns, its values, and what is wrong with them. */
@NullMarked
package io.tongban.catalog.imports.model;

import org.jspecify.annotations.NullMarked;
