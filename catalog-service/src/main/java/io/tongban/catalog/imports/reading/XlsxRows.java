package io.tongban.catalog.imports.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook, row by row. */
final class XlsxRows implements Rows {

  private static final String ITEMS = "事项";
  private static final int DIGITS = 15;

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  /** Of the first row; a sheet does not store the empty cells at the end of the others. */
  private int width;
  private @Nullable RawRow next;

  /** @param sheet null for the items: the sheet of that name, or the first */
  XlsxRows(Path file, @Nullable String sheet) {
    try {
      workbook = new ReadableWorkbook(file.toFile());
      stream = workbook.findSheet(sheet == null ? ITEMS : sheet).orElseGet(workbook::getFirstSheet).openStream();
      rows = stream.iterator();
    } catch (IOException | RuntimeException e) {
      throw new Unreadable("xlsx-broken");
    }
  }

  static List<String> sheets(Path file) {
    try (var workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.getSheets().map(Sheet::getName).toList();
    } catch (IOException | RuntimeException e) {
      throw new Unreadable("xlsx-broken");
    }
  }

  @Override
  public boolean hasNext() {
    try {
      while (next == null && rows.hasNext()) {
        var row = rows.next();
        var raw = new RawRow(row.getRowNum(), cells(row));
        next = raw.blank() ? null : raw;
      }
    } catch (ExcelReaderException | UncheckedIOException e) {
      throw new Unreadable("xlsx-broken");
    }
    return next != null;
  }

  @Override
  public RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    var row = next;
    next = null;
    return row;
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> cells(Row row) {
    var cells = new ArrayList<String>(row.getCellCount());
    for (var cell : row) {
      cells.add(text(cell));
    }
    width = width == 0 ? cells.size() : width;
    while (cells.size() < width) {
      cells.add("");
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return cell.getType() != CellType.STRING && cell.getValue() instanceof BigDecimal number
        ? text(number)
        : cell.getText();
  }

  /**
   * A number as it was typed, 511602000000, never 5.11602E11. But a spreadsheet keeps {@value #DIGITS} digits: what
   * was longer is lost, and shown as the spreadsheet shows it.
   */
  private static String text(BigDecimal number) {
    return number.precision() - number.scale() > DIGITS
        ? "%.5E".formatted(number)
        : number.stripTrailingZeros().toPlainString();
  }
}
