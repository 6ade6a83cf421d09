package io.tongban.guide.guide;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The guides that are to be looked at, and why. */
@Repository
class Unsettled {

  /** An indexed read: only guides that change by a date alone are in the index. */
  static final String DUE =
      "select code from guide_state where next_look <= :today order by next_look, code limit :page";

  /** The causes that are the same for all guides. */
  static final Set<String> ALIKE = Set.of("LAW", "CHECKLIST");

  private static final int LONGEST_PROBLEM = 500;

  private final JdbcClient jdbc;

  Unsettled(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Also what stood in the region's earlier editions: it may be gone. */
  void queueWhatTookEffect(Instant now) {
    jdbc.sql("""
            with begun as (
              update edition set settled_at = :now
              where settled_at is null and position is not null and effective_from <= :now
              returning region)
            insert into unsettled (code, cause)
            select distinct i.code, 'EDITION' from item i join edition e on e.id = i.edition_id
            where e.region in (select region from begun) and i.standing = 'IMPLEMENTATION'
            order by i.code
            on conflict do nothing""")
        .param("now", now.atOffset(UTC))
        .update();
  }

  /** Those that change on that day by themselves. */
  List<String> due(LocalDate today, int page) {
    return jdbc.sql(DUE).param("today", today).param("page", page).query(String.class).list();
  }

  /** They are not found due again; being looked at sets their next look. */
  void queueDue(Collection<String> codes) {
    jdbc.sql("""
            with due as (
              update guide_state set next_look = null where code = any(:codes) returning code)
            insert into unsettled (code, cause) select code, 'EDITION' from due order by code
            on conflict do nothing""")
        .param("codes", codes.toArray(String[]::new))
        .update();
  }

  /**
   * All guides, when they were last looked at with another checklist or other texts of the law. Those of editions to
   * come have no version yet that would say so: their editions are news again.
   */
  void queueAllUnlessLookedWith(Composing.Alike alike) {
    jdbc.sql("""
            with before as (select checklist, law from looked_with),
            moved as (
              insert into looked_with as l (checklist, law) values (:checklist, :law)
              on conflict (only_row) do update set checklist = excluded.checklist, law = excluded.law
                where (l.checklist, l.law) <> (excluded.checklist, excluded.law)
              returning 1),
            to_come as (
              update edition set position = nextval('change_position')
              where position is not null and settled_at is null and exists (select from moved))
            insert into unsettled (code, cause)
            select code, case when exists (select from before where checklist = :checklist) then 'LAW'
                         else 'CHECKLIST' end
            from (select code from guide_state union select code from unsettled) guide
            where exists (select from moved) order by code
            on conflict (code) do update set cause = excluded.cause""")
        .param("checklist", alike.checklist())
        .param("law", alike.law())
        .update();
  }

  /** Takes a page of those that never failed, with the causes. */
  Map<String, String> takeFresh(int page) {
    return take("""
        delete from unsettled
        where code in (select code from unsettled where tries = 0 order by code limit :page)
        returning code, cause""", Map.of("page", page));
  }

  /** Those that failed and have waited long enough. */
  List<String> toTryAgain(int page) {
    return jdbc.sql("""
            select code from unsettled where tries > 0 and not_before <= now() order by not_before, code limit :page""")
        .param("page", page)
        .query(String.class)
        .list();
  }

  Map<String, String> take(String code) {
    return take("delete from unsettled where code = :code returning code, cause", Map.of("code", code));
  }

  /**
   * The first of those that never failed are tried one by one from now on.
   *
   * @return how many
   */
  int single(int page) {
    return jdbc.sql("""
            update unsettled set tries = 1, not_before = now()
            where code in (select code from unsettled where tries = 0 order by code limit :page)""")
        .param("page", page)
        .update();
  }

  /** @return how often it failed by now; 0 when somebody else looked at it meanwhile */
  int tries(String code) {
    return jdbc.sql("select tries from unsettled where code = :code").param("code", code)
        .query(Integer.class).optional().orElse(0);
  }

  void failed(String code, int tries, Duration pause, String problem) {
    jdbc.sql("""
            update unsettled
            set tries = :tries, not_before = now() + make_interval(secs => :seconds), problem = :problem
            where code = :code""")
        .param("tries", tries)
        .param("seconds", pause.toMillis() / 1000.0)
        .param("problem", problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
        .param("code", code)
        .update();
  }

  long waiting() {
    return jdbc.sql("select count(*) from unsettled").query(Long.class).single();
  }

  long stuck(int tries) {
    return jdbc.sql("select count(*) from unsettled where tries >= :tries").param("tries", tries)
        .query(Long.class).single();
  }

  private Map<String, String> take(String delete, Map<String, ?> params) {
    var taken = new LinkedHashMap<String, String>();
    jdbc.sql(delete).params(params).query(row -> {
      taken.put(row.getString("code"), row.getString("cause"));
    });
    return taken;
  }
}
