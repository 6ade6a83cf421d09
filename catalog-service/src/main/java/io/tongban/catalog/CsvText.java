package io.tongban.catalog;

/** Text for cells of CSV files that people open in a spreadsheet. */
public final class CsvText {

  private CsvText() {}

  /** A spreadsheet takes a cell that begins like a formula for one, and runs it. */
  public static String harmless(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
