package io.tongban.catalog.item;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** When items are in force, by all published editions together; for services that keep the answer. */
@Repository
class Validities {

  /** An item for as long as its edition rules. */
  record Span(String editionRegion, Instant from, @Nullable Instant until, EditionItem item) {}

  /** @param spans by code, oldest first */
  record Read(String generation, Map<String, List<Span>> spans) {

    List<Span> of(String code) {
      return spans.getOrDefault(code, List.of());
    }
  }

  private record Reign(long edition, String region, Instant from, @Nullable Instant until) {}

  private final JdbcClient jdbc;
  private final Catalogue catalogue;

  Validities(JdbcClient jdbc, Catalogue catalogue) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
  }

  /**
   * Publishing is the only way in which what is in force can change, now or later, and every publication gives another
   * text; so does one that was made again, otherwise, after the database was restored from a copy.
   */
  String generation() {
    return jdbc.sql("""
            select concat_ws('.', count(*), max(id), floor(extract(epoch from max(published_at)) * 1000000))
            from edition where status = 'PUBLISHED'""")
        .query(String.class)
        .single();
  }

  /** All of it as of one moment: a publication is in the generation and in the spans, or in neither. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Read of(Collection<String> codes) {
    var generation = generation();
    var items = catalogue.appliable(codes);
    var reigns = reigns(items.stream().map(EditionItem::edition).distinct().toList());
    return new Read(generation, items.stream()
        .sorted(Comparator.comparing(held -> reigns.get(held.edition()).from()))
        .collect(Collectors.groupingBy(held -> held.item().code().value(), Collectors.mapping(held -> {
          var reign = reigns.get(held.edition());
          return new Span(reign.region(), reign.from(), reign.until(), held);
        }, Collectors.toList()))));
  }

  private Map<Long, Reign> reigns(Collection<Long> editions) {
    return jdbc.sql("""
            select id, region, lower(effective) as since, upper(effective) as until
            from edition where id = any(:ids)""")
        .param("ids", editions.toArray(Long[]::new))
        .query((row, number) -> new Reign(row.getLong("id"), row.getString("region"),
            Objects.requireNonNull(instant(row.getObject("since", OffsetDateTime.class))),
            instant(row.getObject("until", OffsetDateTime.class))))
        .list().stream()
        .collect(Collectors.toMap(Reign::edition, reign -> reign));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
