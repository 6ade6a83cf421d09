package io.tongban.catalog.imports;

import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.imports.model.RowProblem;
import io.tongban.catalog.imports.model.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What was wrong, row by row. */
@Repository
class ImportProblems {

  private static final int FETCH = 1000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportProblems(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** @param stored how many problems of the job are stored already */
  void add(long job, int stored, List<RowProblem> problems) {
    var rows = IntStream.range(0, problems.size()).mapToObj(n -> Row.of(stored + n, problems.get(n))).toList();
    jdbc.sql("""
            insert into import_problem (job_id, number, row, field, code, severity, args, value, place)
            select :job, number, row, field, code, severity, args, value, place
            from jsonb_to_recordset(cast(:rows as jsonb)) as problem (
              number integer, row integer, field text, code text, severity text, args text[], value text,
              place text)""")
        .param("job", job)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  /** Errors first, then in the order of the file. */
  List<RowProblem> first(long job, int limit) {
    return jdbc.sql("select * from import_problem where job_id = :job order by severity, number limit :limit")
        .param("job", job)
        .param("limit", limit)
        .query(ImportProblems::problem)
        .list();
  }

  /** All of them in the order of the file, one by one, however many. */
  @Transactional(readOnly = true)
  public void each(long job, Consumer<RowProblem> reader) {
    try (var problems = jdbc.sql("select * from import_problem where job_id = :job order by number")
        .withFetchSize(FETCH)
        .param("job", job)
        .query(ImportProblems::problem)
        .stream()) {
      problems.forEach(reader);
    }
  }

  /** What refused some rows of the first sheet, in the order of the file. */
  Map<Integer, List<RowProblem>> errorsOf(long job, List<Integer> rows) {
    return jdbc.sql("""
            select * from import_problem
            where job_id = :job and severity = 'ERROR' and place is null and row = any(:rows) order by number""")
        .param("job", job)
        .param("rows", rows.toArray(Integer[]::new))
        .query(ImportProblems::problem)
        .stream()
        .collect(Collectors.groupingBy(RowProblem::row));
  }

  private static RowProblem problem(ResultSet row, int number) throws SQLException {
    var field = row.getString("field");
    return new RowProblem(
        row.getInt("row"),
        field == null ? null : Column.valueOf(field.toUpperCase(Locale.ROOT)),
        row.getString("code"),
        Severity.valueOf(row.getString("severity")),
        ImportJobs.texts(row, "args"),
        row.getString("value"),
        row.getString("place"));
  }

  private record Row(int number, int row, @Nullable String field, String code, Severity severity, List<String> args,
      @Nullable String value, @Nullable String place) {

    static Row of(int number, RowProblem problem) {
      return new Row(number, problem.row(), problem.column() == null ? null : problem.column().key(), problem.code(),
          problem.severity(), problem.args(), problem.value(), problem.place());
    }
  }
}
