package io.tongban.guide.publicservice;

import io.tongban.access.RegionCode;
import io.tongban.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How complete the services of bodies are. */
@Repository
class Completeness {

  static final String BY_BODY = """
      select b.code, b.name, b.kind, b.region, count(s.key) services,
             count(s.key) filter (where s.version > 0) published,
             coalesce(sum(:elements - cardinality(s.missing)) * 1000 / nullif(count(s.key) * :elements, 0), 0) score
      from (select * from public_body
            where region like :prefix || '%' and valid_from <= :day and (valid_to is null or valid_to > :day)
              and (cast(:after as text) is null or code > :after)
            order by code limit :size) b
      left join public_service s on s.body = b.code and (s.ended_on is null or s.ended_on > :day)
      group by b.code, b.name, b.kind, b.region order by b.code""";
  private static final String TOTAL = """
      select count(distinct b.code) bodies, count(s.key) services, count(s.key) filter (where s.version > 0) published,
             coalesce(sum(:elements - cardinality(s.missing)) * 1000 / nullif(count(s.key) * :elements, 0), 0) score
      from public_body b
      left join public_service s on s.body = b.code and (s.ended_on is null or s.ended_on > :day)
      where b.region like :prefix || '%' and b.valid_from <= :day and (b.valid_to is null or b.valid_to > :day)""";

  private final JdbcClient jdbc;
  private final ElementSettings settings;
  private final Clock clock;

  Completeness(JdbcClient jdbc, ElementSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** @param next what to pass as {@code after}; null at the end */
  record Figures(String region, Total total, List<Count> bodies, @Nullable String next) {}

  record Total(int bodies, int services, int published, int score) {}

  /** @param score of a thousand elements of its services, how many have a value */
  record Count(String code, String name, String kind, String region, int services, int published, int score) {}

  Figures of(RegionCode region, @Nullable String after, int size) {
    var found = asked(BY_BODY, region).param("after", after).param("size", size + 1).query(Count.class).list();
    var page = found.stream().limit(size).toList();
    return new Figures(region.value(), asked(TOTAL, region).query(Total.class).single(), page,
        found.size() > size ? page.getLast().code() : null);
  }

  private JdbcClient.StatementSpec asked(String sql, RegionCode region) {
    return jdbc.sql(sql)
        .param("prefix", region.prefix())
        .param("day", today())
        .param("elements", settings.elements().size());
  }

  private LocalDate today() {
    return WorkingCalendar.dateOf(clock.instant());
  }
}
