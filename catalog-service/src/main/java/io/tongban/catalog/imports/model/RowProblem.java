package io.tongban.catalog.imports.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one row of a list.
 *
 * @param row as a spreadsheet numbers it; the header is row 1
 * @param column null when the row as a whole is meant, or a place on another sheet
 * @param place sheet and column, as 材料·份数, when it is not on the sheet of the items; the row is then that sheet's
 * @param code message key {@code row.<code>}, whose placeholders {@code args} fill
 * @param value what stands there, cut to {@value #LONGEST_VALUE} characters
 */
public record RowProblem(int row, @Nullable Column column, String code, Severity severity, List<String> args,
    @Nullable String value, @Nullable String place) {

  private static final int LONGEST_VALUE = 200;

  public RowProblem {
    args = List.copyOf(args);
    if (value != null) {
      value = value.replace("\0", "");
      if (value.length() > LONGEST_VALUE) {
        value = value.substring(0, LONGEST_VALUE) + "…";
      }
    }
  }

  public RowProblem(int row, @Nullable Column column, String code, Severity severity, List<String> args,
      @Nullable String value) {
    this(row, column, code, severity, args, value, null);
  }

  public boolean error() {
    return severity == Severity.ERROR;
  }
}
