package io.tongban.catalog.round;

import io.tongban.access.RegionCode;
import io.tongban.catalog.round.model.NoticePeriod;
import io.tongban.catalog.round.model.RoundCourse.Draft;
import io.tongban.catalog.round.model.RoundState;
import io.tongban.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rounds. */
@Repository
class Rounds {

  private static final String SELECT = """
      select r.*, base.title base_title, drawn.title draft_title, drawn.status draft_status
      from cleanup_round r
      join edition base on base.id = r.base_edition
      left join edition drawn on drawn.id = r.draft
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Rounds(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param document see {@link Round} */
  record Wording(int number, String title, @Nullable String document, @Nullable String documentNumber, String goals,
      long baseEdition) {}

  record Passed(RoundState state, Instant at, String byName, @Nullable String reason) {}

  Optional<Round> find(long id) {
    return jdbc.sql(SELECT + "where r.id = :id").param("id", id).query(Rounds::round).optional();
  }

  /** Keeps the round as it is until the transaction ends. */
  Round lock(long id) {
    return held(id, "for update of r");
  }

  /** Keeps the round from moving on until the transaction ends; others may do the same at a time. */
  Round hold(long id) {
    return held(id, "for share of r");
  }

  private Round held(long id, String how) {
    return jdbc.sql(SELECT + "where r.id = :id " + how).param("id", id).query(Rounds::round).optional()
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  /** Newest first: those whose notice has begun, and all inside the regions of the given prefixes. */
  List<Round> list(@Nullable RegionCode region, @Nullable RoundState state, List<String> allIn, long before,
      int limit) {
    return jdbc.sql(SELECT + """
            where r.id < :before
              and (cast(:region as text) is null or r.region = :region)
              and (cast(:state as text) is null or r.state = :state)
              and (r.notice_from <= :now or exists (
                select from unnest(:allIn) prefix where starts_with(r.region, prefix)))
            order by r.id desc limit :limit""")
        .param("before", before)
        .param("region", region == null ? null : region.value())
        .param("state", state == null ? null : state.name())
        .param("now", now())
        .param("allIn", allIn.toArray(String[]::new))
        .param("limit", limit)
        .query(Rounds::round)
        .list();
  }

  long insert(RegionCode region, Wording wording, String by) {
    return jdbc.sql("""
            insert into cleanup_round (region, number, title, document, document_number, goals, base_edition, state,
              created_at, created_by)
            values (:region, :number, :title, :document, :documentNumber, :goals, :base, 'OPEN', :at, :by)
            returning id""")
        .param("region", region.value())
        .params(params(wording))
        .param("at", now())
        .param("by", by)
        .query(Long.class)
        .single();
  }

  void reword(Round round, Wording wording) {
    jdbc.sql("""
            update cleanup_round set number = :number, title = :title, document = :document,
              document_number = :documentNumber, goals = :goals, base_edition = :base, version = version + 1
            where id = :id""")
        .params(params(wording))
        .param("id", round.id())
        .update();
  }

  private static Map<String, @Nullable Object> params(Wording wording) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("number", wording.number());
    params.put("title", wording.title());
    params.put("document", wording.document());
    params.put("documentNumber", wording.documentNumber());
    params.put("goals", wording.goals());
    params.put("base", wording.baseEdition());
    return params;
  }

  void move(Round round, RoundState to, String byName, @Nullable String reason) {
    jdbc.sql("update cleanup_round set state = :state, version = version + 1 where id = :id")
        .param("state", to.name())
        .param("id", round.id())
        .update();
    passed(round.id(), to, byName, reason);
  }

  void passed(long round, RoundState state, String byName, @Nullable String reason) {
    jdbc.sql("""
            insert into round_step (round_id, number, state, at, by_name, reason)
            select :round, count(*) + 1, :state, :at, :by, :reason from round_step where round_id = :round""")
        .param("round", round)
        .param("state", state.name())
        .param("at", now())
        .param("by", byName)
        .param("reason", reason)
        .update();
  }

  List<Passed> way(long round) {
    return jdbc.sql("select * from round_step where round_id = :round order by number")
        .param("round", round)
        .query((row, n) -> new Passed(RoundState.valueOf(row.getString("state")),
            Objects.requireNonNull(instant(row, "at")), row.getString("by_name"), row.getString("reason")))
        .list();
  }

  void notice(Round round, Round.Notice notice, String calendar) {
    jdbc.sql("""
            update cleanup_round set notice_text = :text, notice_unit = :unit, notice_days = :days,
              notice_basis = :basis, notice_shortened = :shortened, notice_calendar = :calendar,
              notice_from = :from, notice_until = :until
            where id = :id""")
        .param("text", notice.text())
        .param("unit", notice.period().unit().name())
        .param("days", notice.period().days())
        .param("basis", notice.basis())
        .param("shortened", notice.shortened())
        .param("calendar", calendar)
        .param("from", notice.from().atOffset(ZoneOffset.UTC))
        .param("until", notice.until().atOffset(ZoneOffset.UTC))
        .param("id", round.id())
        .update();
  }

  void drawnUp(Round round, long draft) {
    jdbc.sql("update cleanup_round set draft = :draft where id = :id")
        .param("draft", draft)
        .param("id", round.id())
        .update();
  }

  /** Whether the edition is published, of that region, and the newest there; it keeps being so while it is locked. */
  boolean newest(long edition, RegionCode region) {
    return jdbc.sql("""
            select region = :region and status = 'PUBLISHED' and upper_inf(effective) from edition where id = :id
            for share""")
        .param("region", region.value())
        .param("id", edition)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Round round(ResultSet row, int number) throws SQLException {
    var draft = row.getObject("draft", Long.class);
    return new Round(row.getLong("id"), new RegionCode(row.getString("region")), row.getInt("number"),
        row.getString("title"), row.getString("document"), row.getString("document_number"), row.getString("goals"),
        row.getLong("base_edition"), row.getString("base_title"), draft, row.getString("draft_title"),
        draft == null ? Draft.NONE : "PUBLISHED".equals(row.getString("draft_status")) ? Draft.PUBLISHED : Draft.THERE,
        RoundState.valueOf(row.getString("state")), row.getInt("version"), notice(row),
        Objects.requireNonNull(instant(row, "created_at")));
  }

  private static Round.@Nullable Notice notice(ResultSet row) throws SQLException {
    var from = instant(row, "notice_from");
    return from == null ? null : new Round.Notice(row.getString("notice_text"),
        new NoticePeriod(NoticePeriod.Unit.valueOf(row.getString("notice_unit")), row.getInt("notice_days")),
        row.getString("notice_basis"), row.getString("notice_shortened"), from,
        Objects.requireNonNull(instant(row, "notice_until")));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
