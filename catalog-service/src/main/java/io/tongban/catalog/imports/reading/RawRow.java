package io.tongban.catalog.imports.reading;

import java.util.List;

/**
 * @param number as a spreadsheet numbers it, from 1
 * @param cells as they stand there
 */
public record RawRow(int number, List<String> cells) {

  /** Whether the row has a cell for each of so many columns, and nothing beyond them. */
  public boolean fits(int width) {
    return cells.size() >= width && cells.stream().skip(width).allMatch(String::isBlank);
  }

  boolean blank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
