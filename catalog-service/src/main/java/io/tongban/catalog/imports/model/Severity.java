package io.tongban.catalog.imports.model;

/** Whether a row is refused or kept with a remark. */
public enum Severity {
  ERROR,
  WARNING
}
