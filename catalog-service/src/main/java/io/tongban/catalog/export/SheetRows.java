package io.tongban.catalog.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is written row by row and held in memory a thousand rows at most; the first row is its header. */
final class SheetRows {

  private static final int FLUSH = 1000;

  private final Worksheet sheet;
  private int next;

  SheetRows(Worksheet sheet) {
    this.sheet = sheet;
  }

  void add(List<String> cells) {
    for (var column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(next, column, cells.get(column));
      }
    }
    if (next == 0) {
      sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
      sheet.freezePane(0, 1);
    }
    if (++next % FLUSH == 0) {
      flush();
    }
  }

  void end() {
    flush();
    try {
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
