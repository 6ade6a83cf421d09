package io.tongban.identity.organisation;

import io.tongban.access.RegionCode;
import io.tongban.client.identity.Organisation;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The organs. */
@Repository
public class Organisations {

  private final JdbcClient jdbc;
  private final Clock clock;

  Organisations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Organisation> find(String code) {
    return jdbc.sql("select code, name, region from organisation where code = :code")
        .param("code", code)
        .query(Organisation.class)
        .optional();
  }

  /** Names by code, of those that are known. */
  public Map<String, String> names(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql("select code, name from organisation where code in (:codes)")
        .param("codes", codes)
        .query((row, n) -> Map.entry(row.getString("code"), row.getString("name")))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those inside any of the regions. */
  List<Organisation> list(Collection<RegionCode> inside, String after, int limit) {
    return jdbc.sql("""
            select code, name, region from organisation
            where region like any (:inside) and code > :after
            order by code limit :limit""")
        .param("inside", inside.stream().map(region -> region.prefix() + "%").toArray(String[]::new))
        .param("after", after)
        .param("limit", limit)
        .query(Organisation.class)
        .list();
  }

  boolean add(Organisation organisation) {
    return jdbc.sql("""
            insert into organisation (code, name, region, created_at) values (:code, :name, :region, :now)
            on conflict do nothing""")
        .param("code", organisation.code())
        .param("name", organisation.name())
        .param("region", organisation.region())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update() == 1;
  }
}
