package io.tongban.catalog.imports.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cell of a row belongs to which column.
 *
 * @param width how many cells the header row has
 * @param unknown header cells that name no known column; what stands below them is left out
 */
public record Header(Map<Column, Integer> positions, int width, List<String> unknown) {

  /** The columns that the file of refused rows has besides: what is wrong, and on which row of the list before it stood. */
  public static final String ERRORS = "导入错误";
  public static final String ORIGINAL_ROW = "原行号";
  private static final Set<String> OURS = Set.of(ERRORS, ORIGINAL_ROW);

  /** What a first row turns out to be. */
  public sealed interface Reading {}

  public record Understood(Header header) implements Reading {}

  /** No mandatory column is named at all: the row is data, or something else. */
  public record NoHeader() implements Reading {}

  public record ColumnsMissing(List<Column> columns) implements Reading {}

  public record ColumnTwice(Column column) implements Reading {}

  public Header {
    positions = Map.copyOf(positions);
    unknown = List.copyOf(unknown);
  }

  public static Reading read(List<String> cells) {
    return read(cells, Mapping.NONE);
  }

  /** @param mapping what a source's own columns mean; goes before the names we know */
  public static Reading read(List<String> cells, Mapping mapping) {
    var positions = new EnumMap<Column, Integer>(Column.class);
    var unknown = new ArrayList<String>();
    for (var i = 0; i < cells.size(); i++) {
      var column = mapping.column(cells.get(i));
      if (column.isEmpty()) {
        if (!cells.get(i).isBlank() && !mapping.leavesOut(cells.get(i)) && !OURS.contains(cells.get(i).strip())) {
          unknown.add(cells.get(i).strip());
        }
      } else if (positions.put(column.get(), i) != null) {
        return new ColumnTwice(column.get());
      }
    }
    var missing = Arrays.stream(Column.values())
        .filter(column -> column.mandatory() && !positions.containsKey(column))
        .toList();
    if (missing.isEmpty()) {
      return new Understood(new Header(positions, cells.size(), unknown));
    }
    return positions.keySet().stream().anyMatch(Column::mandatory) ? new ColumnsMissing(missing) : new NoHeader();
  }

  /** The same for the same header, whatever its spaces, case and width of brackets. */
  public static String fingerprint(List<String> cells) {
    try {
      var text = String.join("\n", cells.stream().map(Column::plain).toList()).strip();
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean has(Column column) {
    return positions.containsKey(column);
  }

  /** The cleaned cell; empty when the column or the cell is absent. */
  public String value(List<String> cells, Column column) {
    var position = positions.get(column);
    return position == null || position >= cells.size() ? "" : unguarded(clean(cells.get(position)));
  }

  /** Without the apostrophe that files of ours put before what a spreadsheet would take for a formula. */
  private static String unguarded(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
  }

  /** Without the white space of any script, byte order marks and zero-width characters around it. */
  public static String clean(String cell) {
    var from = 0;
    var to = cell.length();
    while (from < to && invisible(cell.charAt(from))) {
      from++;
    }
    while (to > from && invisible(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean invisible(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
