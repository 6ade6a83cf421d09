package io.tongban.catalog.imports;

import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.imports.model.Header;
import io.tongban.catalog.imports.model.RowProblem;
import io.tongban.catalog.imports.model.Severity;
import io.tongban.catalog.imports.reading.RawRow;
import io.tongban.catalog.workbook.PartFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of a list: its cells by column, and what is wrong with them. */
class RowReading {

  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_TEXT = 4000;

  private final Header header;
  private final RawRow row;
  private final List<RowProblem> problems = new ArrayList<>();

  RowReading(Header header, RawRow row) {
    this.header = header;
    this.row = row;
  }

  final List<RowProblem> problems() {
    return problems;
  }

  final boolean refused() {
    return problems.stream().anyMatch(RowProblem::error);
  }

  final boolean fits() {
    return row.fits(header.width());
  }

  final int width() {
    return row.cells().size();
  }

  final String required(Column column) {
    var value = value(column);
    if (value.isEmpty()) {
      error(column, "value-missing", column.title());
    } else if (value.length() > LONGEST_NAME) {
      error(column, "too-long", LONGEST_NAME);
    } else if (value.chars().anyMatch(Character::isISOControl)) {
      error(column, "control-characters");
    }
    return value;
  }

  final String text(Column column) {
    return text(column, LONGEST_TEXT);
  }

  final String text(Column column, int longest) {
    var value = value(column);
    if (value.length() > longest) {
      error(column, "too-long", longest);
    }
    return value;
  }

  final String value(Column column) {
    return header.value(row.cells(), column);
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  final <T> @Nullable T error(@Nullable Column column, String code, Object... args) {
    add(Severity.ERROR, column, code, args);
    return null;
  }

  final void warning(Column column, String code, Object... args) {
    add(Severity.WARNING, column, code, args);
  }

  final void part(PartFault fault) {
    problems.add(new RowProblem(fault.row(), null, fault.code(), Severity.ERROR, fault.args(), fault.value(),
        fault.sheet().title() + "·" + fault.column()));
  }

  private void add(Severity severity, @Nullable Column column, String code, Object... args) {
    problems.add(new RowProblem(row.number(), column, code, severity,
        List.of(args).stream().map(Objects::toString).toList(), column == null ? null : value(column)));
  }
}
