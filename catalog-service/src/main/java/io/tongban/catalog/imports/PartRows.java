package io.tongban.catalog.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tongban.catalog.imports.model.Header;
import io.tongban.catalog.imports.model.RowProblem;
import io.tongban.catalog.imports.model.Severity;
import io.tongban.catalog.imports.reading.ListFile;
import io.tongban.catalog.workbook.PartRow;
import io.tongban.catalog.workbook.PartSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The other sheets of a workbook, put where the parts of an item are found by its code: memory could not hold them. */
@Repository
class PartRows {

  private static final int BATCH = 1000;
  private static final int MOST_ORPHANS = 1000;
  private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PartRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Reads all part sheets; returns what is wrong with them as sheets. */
  List<RowProblem> store(long job, ListFile list) {
    delete(job);
    var problems = new ArrayList<RowProblem>();
    for (var name : list.otherSheets()) {
      PartSheet.named(name).ifPresent(sheet -> problems.addAll(store(job, list, name, sheet)));
    }
    return problems;
  }

  private List<RowProblem> store(long job, ListFile list, String name, PartSheet sheet) {
    var problems = new ArrayList<RowProblem>();
    try (var rows = list.sheet(name)) {
      if (!rows.hasNext()) {
        return problems;
      }
      var header = rows.next().cells().stream().map(Header::clean).toList();
      if (!header.contains(PartSheet.ITEM)) {
        problems.add(problem(1, sheet, "sheet-without-code"));
        return problems;
      }
      for (var column : header) {
        if (!column.isEmpty() && !sheet.columns().contains(column)) {
          problems.add(new RowProblem(1, null, "column-unknown", Severity.WARNING, List.of(column), column,
              sheet.title()));
        }
      }
      var batch = new ArrayList<Row>();
      while (rows.hasNext()) {
        var row = rows.next();
        var cells = cells(header, row.cells());
        var code = cells.remove(PartSheet.ITEM);
        if (code == null) {
          problems.add(problem(row.number(), sheet, "part-without-code"));
        } else {
          batch.add(new Row(code, sheet.name(), row.number(), cells));
        }
        if (batch.size() == BATCH || !rows.hasNext()) {
          store(job, batch);
          batch.clear();
        }
      }
    }
    return problems;
  }

  private static RowProblem problem(int row, PartSheet sheet, String code) {
    return new RowProblem(row, null, code, Severity.WARNING, List.of(), null, sheet.title());
  }

  private static Map<String, String> cells(List<String> header, List<String> row) {
    var cells = new HashMap<String, String>();
    for (var n = 0; n < Math.min(header.size(), row.size()); n++) {
      var value = Header.clean(row.get(n)).replace("\0", "");
      if (!value.isEmpty()) {
        cells.put(header.get(n), value);
      }
    }
    return cells;
  }

  private record Row(String item_code, String sheet, int row, Map<String, String> cells) {}

  private void store(long job, List<Row> rows) {
    jdbc.sql("""
            insert into import_part_row (job_id, item_code, sheet, row, cells)
            select :job, item_code, sheet, row, cells
            from jsonb_to_recordset(cast(:rows as jsonb)) as part (item_code text, sheet text, row integer, cells jsonb)
            """)
        .param("job", job)
        .param("rows", json.writeValueAsString(rows))
        .update();
  }

  /** The rows of some items, in the order of their sheets. */
  Map<String, List<PartRow>> of(long job, Collection<String> codes) {
    return jdbc.sql("""
            select * from import_part_row where job_id = :job and item_code = any(:codes) order by sheet, row""")
        .param("job", job)
        .param("codes", codes.toArray(String[]::new))
        .query((row, n) -> Map.entry(row.getString("item_code"), new PartRow(PartSheet.valueOf(row.getString("sheet")),
            row.getInt("row"), json.readValue(row.getString("cells"), CELLS))))
        .stream()
        .collect(groupingBy(Map.Entry::getKey,
            mapping(Map.Entry::getValue, toList())));
  }

  /** Takes the rows of some items away: what is left at the end belongs to no item. */
  void taken(long job, Collection<String> codes) {
    jdbc.sql("delete from import_part_row where job_id = :job and item_code = any(:codes)")
        .param("job", job)
        .param("codes", codes.toArray(String[]::new))
        .update();
  }

  /** The rows whose code no item of the list has, up to a thousand. */
  List<RowProblem> orphans(long job) {
    return jdbc.sql("select * from import_part_row where job_id = :job order by sheet, row limit :most")
        .param("job", job)
        .param("most", MOST_ORPHANS)
        .query((row, n) -> new RowProblem(row.getInt("row"), null, "part-of-no-item", Severity.WARNING,
            List.of(row.getString("item_code")), row.getString("item_code"),
            PartSheet.valueOf(row.getString("sheet")).title()))
        .list();
  }

  void delete(long job) {
    jdbc.sql("delete from import_part_row where job_id = :job").param("job", job).update();
  }
}
