package io.tongban.catalog.imports.reading;

/** What kind of file it is, by its content and not by its name. */
public enum Format {
  CSV,
  XLSX
}
