package io.tongban.identity.region;

import io.tongban.access.RegionCode;
import io.tongban.client.identity.Region;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The regions. What is listed exists today; a name is known of abolished ones too. */
@Repository
public class Regions {

  private final JdbcClient jdbc;
  private final Clock clock;

  Regions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether the region exists today. */
  public boolean exists(RegionCode code) {
    return find(code).isPresent();
  }

  /** Names by code, of those that are known. */
  public Map<String, String> names(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql("select code, name from region where code in (:codes)")
        .param("codes", codes)
        .query((row, n) -> Map.entry(row.getString("code"), row.getString("name")))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  Optional<Region> find(RegionCode code) {
    return jdbc.sql("""
            select code, name, tier, parent from region
            where code = :code and coalesce(valid_from <= :today, true) and coalesce(valid_to > :today, true)""")
        .param("code", code.value())
        .param("today", LocalDate.now(clock))
        .query(Region.class)
        .optional();
  }

  List<Region> all() {
    return list(null, "", Integer.MAX_VALUE);
  }

  /** @param parent null for every region */
  List<Region> list(@Nullable RegionCode parent, String after, int limit) {
    return jdbc.sql("""
            select code, name, tier, parent from region
            where (cast(:parent as text) is null or parent = :parent) and code > :after
              and coalesce(valid_from <= :today, true) and coalesce(valid_to > :today, true)
            order by code limit :limit""")
        .param("parent", parent == null ? null : parent.value())
        .param("after", after)
        .param("today", LocalDate.now(clock))
        .param("limit", limit)
        .query(Region.class)
        .list();
  }

  long count(@Nullable RegionCode parent) {
    return jdbc.sql("""
            select count(*) from region
            where (cast(:parent as text) is null or parent = :parent)
              and coalesce(valid_from <= :today, true) and coalesce(valid_to > :today, true)""")
        .param("parent", parent == null ? null : parent.value())
        .param("today", LocalDate.now(clock))
        .query(Long.class)
        .single();
  }

  /** Whether it was added; false when the code is taken, by an abolished region perhaps. */
  boolean add(Region region) {
    return jdbc.sql("""
            insert into region (code, name, tier, parent, valid_from)
            values (:code, :name, :tier, :parent, :today)
            on conflict do nothing""")
        .param("code", region.code())
        .param("name", region.name())
        .param("tier", region.tier())
        .param("parent", region.parent())
        .param("today", LocalDate.now(clock))
        .update() == 1;
  }
}
