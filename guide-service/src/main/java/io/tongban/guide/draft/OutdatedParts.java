package io.tongban.guide.draft;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.draft.PartBesideGuide.Broken;
import io.tongban.guide.guide.GuideBasis.Basis;
import io.tongban.guide.guide.GuideFollower;
import io.tongban.problem.Problem.FieldError;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Published questions and forms that contradict their item since it, or its guide, changed. */
@Repository
class OutdatedParts implements GuideFollower {

  static final String LIST = """
      select o.code, o.part, o.version, o.since, o.faults, o.name, o.region
      from (select distinct area_page.code, area_page.part
            from unnest(cast(:prefixes as text[]), cast(:organs as text[])) area (prefix, organ)
            cross join lateral (
              select d.code, d.part from outdated_part d
              where d.region >= area.prefix and d.region < area.prefix || '~' and area.organ in ('*', d.organ_code)
                and (cast(:code as text) is null or (d.code, d.part) > (:code, :part))
              order by d.code, d.part limit :size) area_page
            order by area_page.code, area_page.part limit :size) page
      join outdated_part o using (code, part) order by o.code, o.part""";
  private static final TypeReference<List<FieldError>> FAULTS = new TypeReference<>() {};

  private final List<PartBesideGuide> parts;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  OutdatedParts(List<PartBesideGuide> parts, JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.parts = List.copyOf(parts);
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  record Outdated(String code, String part, int version, LocalDate since, List<FieldError> faults, String name,
      String region) {}

  private record Row(String code, String part, int version, List<FieldError> faults, String name, String region,
      String organ) {

    static Row of(PartBesideGuide part, Broken broken, Basis guide) {
      return new Row(broken.code(), part.name(), broken.version(), broken.faults(), guide.name(), guide.region(),
          guide.organCode());
    }
  }

  @Override
  public void settled(Collection<Basis> guides, Collection<String> gone) {
    var byCode = guides.stream().collect(Collectors.toMap(Basis::code, Function.identity(), (one, same) -> one));
    var broken = parts.stream()
        .flatMap(part -> part.broken(byCode.values()).stream()
            .map(one -> Row.of(part, one, byCode.get(one.code()))))
        .toList();
    jdbc.sql("""
            with broken as (
              select * from jsonb_to_recordset(cast(:broken as jsonb))
                b (code text, part text, version integer, faults jsonb, name text, region text, organ text)),
            mended as (
              delete from outdated_part o where code = any(:codes)
                and not exists (select 1 from broken b where b.code = o.code and b.part = o.part))
            insert into outdated_part as o (code, part, version, since, faults, name, region, organ_code)
            select code, part, version, :today, faults, name, region, organ from broken
            on conflict (code, part) do update
              set version = excluded.version, faults = excluded.faults, name = excluded.name,
                  region = excluded.region, organ_code = excluded.organ_code,
                  since = case when o.version = excluded.version then o.since else excluded.since end""")
        .param("broken", json.writeValueAsString(broken))
        .param("codes", Stream.concat(byCode.keySet().stream(), gone.stream()).toArray(String[]::new))
        .param("today", WorkingCalendar.dateOf(clock.instant()))
        .update();
  }

  void mended(String code, String part) {
    jdbc.sql("delete from outdated_part where code = :code and part = :part")
        .param("code", code)
        .param("part", part)
        .update();
  }

  /** In the order of code and part, of the areas given. */
  List<Outdated> list(Areas areas, @Nullable Place after, int size) {
    return jdbc.sql(LIST)
        .params(areas.params())
        .params(Place.params(after))
        .param("size", size)
        .query((row, n) -> new Outdated(row.getString("code"), row.getString("part"), row.getInt("version"),
            row.getObject("since", LocalDate.class), json.readValue(row.getString("faults"), FAULTS),
            row.getString("name"), row.getString("region")))
        .list();
  }
}
