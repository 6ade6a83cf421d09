package io.tongban.catalog.workbook;

import java.util.Map;

/**
 * One row of a part sheet.
 *
 * @param number as a spreadsheet numbers it
 * @param cells by the titles of the columns
 */
public record PartRow(PartSheet sheet, int number, Map<String, String> cells) {

  /** Empty when there is no such cell. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
