package io.tongban.catalog.imports;

import io.tongban.catalog.imports.reading.RawRow;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows that a job refused, as they stood in the file, until somebody has corrected them. */
@Repository
class RefusedRows {

  private static final int PIECE = 500;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RefusedRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Row(int row, List<String> cells) {}

  void add(long job, List<RawRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql("""
            insert into import_refused (job_id, row, cells)
            select :job, row, cells from jsonb_to_recordset(cast(:rows as jsonb)) as refused (row integer, cells text[])
            """)
        .param("job", job)
        .param("rows", json.writeValueAsString(rows.stream()
            .map(row -> new Row(row.number(), row.cells().stream().map(cell -> cell.replace("\0", "")).toList()))
            .toList()))
        .update();
  }

  /** Marks rows that another job has taken in. */
  void resolve(long job, long by, List<Integer> rows) {
    if (!rows.isEmpty()) {
      jdbc.sql("update import_refused set resolved_by = :by where job_id = :job and row = any(:rows)")
          .param("by", by)
          .param("job", job)
          .param("rows", rows.toArray(Integer[]::new))
          .update();
    }
  }

  int open(long job) {
    return jdbc.sql("select count(*) from import_refused where job_id = :job and resolved_by is null")
        .param("job", job).query(Integer.class).single();
  }

  /** Those that are still open, some at a time, in the order of the file. */
  void eachOpen(long job, Consumer<List<RawRow>> reader) {
    var after = 0;
    while (true) {
      var piece = jdbc.sql("""
              select row, cells from import_refused
              where job_id = :job and resolved_by is null and row > :after order by row limit :piece""")
          .param("job", job)
          .param("after", after)
          .param("piece", PIECE)
          .query((row, n) -> new RawRow(row.getInt("row"),
              Arrays.asList((String[]) row.getArray("cells").getArray())))
          .list();
      if (piece.isEmpty()) {
        return;
      }
      reader.accept(piece);
      after = piece.getLast().number();
    }
  }
}
