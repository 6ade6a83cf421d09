package io.tongban.catalog.imports;

/** What happens to a row whose code the draft already holds. */
enum Mode {
  /** The row is refused; the draft keeps what it has. */
  ADD,
  /** The row takes the place of the old one; items that the file does not name stay. */
  REPLACE
}
