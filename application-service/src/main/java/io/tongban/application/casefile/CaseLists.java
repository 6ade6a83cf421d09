package io.tongban.application.casefile;

import io.tongban.access.Caller;
import io.tongban.application.Page;
import io.tongban.application.casefile.model.Applicant;
import io.tongban.application.casefile.model.CaseNumber;
import io.tongban.application.casefile.model.Status;
import io.tongban.application.deadline.Today;
import io.tongban.calendar.DueDate;
import io.tongban.client.application.RunningCasesClient;
import io.tongban.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists that people work from, page by page, without counting through what was read before. */
@Repository
class CaseLists {

  /** The statuses are written out, as in the index that answers it. */
  static final String RUNNING = """
      select item_code, status, count(*) cases from case_file
      where item_code = any(:codes)
        and status in ('SUBMITTED', 'CORRECTING', 'ACCEPTED', 'REVIEWED', 'GRANTED')
      group by item_code, status order by item_code, status""";

  private final JdbcClient jdbc;
  private final CaseViews views;

  CaseLists(JdbcClient jdbc, CaseViews views) {
    this.jdbc = jdbc;
    this.views = views;
  }

  /** What the caller may act on now, oldest due first. */
  Page<CaseView.Row> queue(Caller caller, @Nullable Status status, @Nullable String after, int size) {
    var from = read(after, parts -> new QueueQuery.After(LocalDate.parse(parts[0]), number(parts[1])));
    var query = QueueQuery.of(caller, status, from);
    if (query.nothing()) return new Page<>(List.of(), 0L, null);
    var today = views.today();
    var rows = jdbc.sql(query.page()).params(query.pageParams(size + 1)).query((row, n) -> row(row, today)).list();
    var total = jdbc.sql(query.count()).params(query.params()).query(Long.class).single();
    return page(rows, size, total, last -> dueOf(last) + "|" + last.caseNumber());
  }

  /** The caller's own cases, filed online or at a counter, newest first. */
  Page<CaseView.Row> mine(Caller caller, @Nullable Status status, @Nullable String after, int size) {
    record After(Instant at, String number) {}
    var from = read(after, parts -> new After(Instant.parse(parts[0]), number(parts[1])));
    var condition = "holder = :id" + (status == null ? "" : " and status = :status");
    var select = jdbc.sql("select * from case_file where " + condition
            + (from == null ? "" : " and (submitted_at, number) < (:afterAt, :afterNumber)")
            + " order by submitted_at desc, number desc limit :limit")
        .param("id", caller.id())
        .param("limit", size + 1);
    var count = jdbc.sql("select count(*) from case_file where " + condition).param("id", caller.id());
    if (status != null) {
      select = select.param("status", status.name());
      count = count.param("status", status.name());
    }
    if (from != null) {
      select = select.param("afterAt", from.at().atOffset(ZoneOffset.UTC)).param("afterNumber", from.number());
    }
    var today = views.today();
    return page(select.query((row, n) -> row(row, today)).list(), size, count.query(Long.class).single(),
        last -> last.submittedAt() + "|" + last.caseNumber());
  }

  /** How many cases are not closed, by item and status. */
  List<RunningCasesClient.Count> running(List<String> itemCodes) {
    return jdbc.sql(RUNNING)
        .param("codes", itemCodes.toArray(String[]::new))
        .query((row, n) -> new RunningCasesClient.Count(
            row.getString("item_code"), row.getString("status"), row.getInt("cases")))
        .list();
  }

  private static Page<CaseView.Row> page(
      List<CaseView.Row> oneMore, int size, Long total, Function<CaseView.Row, String> key) {
    if (oneMore.size() <= size) return new Page<>(oneMore, total, null);
    var items = oneMore.subList(0, size);
    var next = Base64.getUrlEncoder().withoutPadding()
        .encodeToString(key.apply(items.getLast()).getBytes(StandardCharsets.UTF_8));
    return new Page<>(items, total, next);
  }

  private static <T> @Nullable T read(@Nullable String after, Function<String[], T> reader) {
    if (after == null) return null;
    try {
      var parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split("\\|", 2);
      return reader.apply(parts);
    } catch (RuntimeException e) {
      throw new Problem(400, "invalid-value", e).field("after").args("after");
    }
  }

  private static String number(String text) {
    return new CaseNumber(text).value();
  }

  /** In the queue every case has a desk, and so a last day. */
  private static LocalDate dueOf(CaseView.Row row) {
    return Objects.requireNonNull(row.actBy()).date();
  }

  private CaseView.Row row(ResultSet row, Today today) throws SQLException {
    var applicant = new Applicant(
        row.getString("applicant_id"), Applicant.Kind.valueOf(row.getString("applicant_kind")),
        row.getString("applicant_name"), row.getString("applicant_identifier"), null);
    var status = Status.valueOf(row.getString("status"));
    var suspended = row.getBoolean("suspended");
    return new CaseView.Row(
        row.getString("number"),
        status.name(),
        views.statusName(status),
        row.getInt("version"),
        new CaseView.Item(row.getString("item_code"), row.getString("item_name"), row.getString("item_type"),
            row.getString("region"), new CaseView.Organ(row.getString("organ_code"), row.getString("organ_name"))),
        row.getString("receiving_region"),
        CaseViews.party(applicant, false),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        CaseViews.due(today, due(row, "promised_due"), due(row, "statutory_due"), status.underDecision() && !suspended),
        today.read(due(row, "desk_due"), !suspended),
        suspended);
  }

  private static @Nullable DueDate due(ResultSet row, String column) throws SQLException {
    var date = row.getObject(column, LocalDate.class);
    return date == null ? null : new DueDate(date, row.getBoolean("due_provisional"));
  }
}
