package io.tongban.guide.derivation;

import static java.time.ZoneOffset.UTC;

import io.tongban.client.catalog.DescribedItems;
import io.tongban.guide.guide.Edition;
import io.tongban.guide.guide.Listings;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the taking over of each edition has come. */
@Repository
class Derivations {

  private final JdbcClient jdbc;
  private final Listings listings;
  private final Clock clock;

  Derivations(JdbcClient jdbc, Listings listings, Clock clock) {
    this.jdbc = jdbc;
    this.listings = listings;
    this.clock = clock;
  }

  @Transactional
  public void open(Edition edition) {
    if (listings.announce(edition)) {
      jdbc.sql("insert into derivation (edition_id) values (:edition)").param("edition", edition.id()).update();
    }
  }

  /** In the order in which the editions take effect. */
  List<Derivation> open() {
    return jdbc.sql("""
            select d.edition_id edition, e.region, d.after_code "after", d.failures
            from derivation d join edition e on e.id = d.edition_id
            where d.finished_at is null
            order by e.effective_from, e.id""")
        .query(Derivation.class)
        .list();
  }

  /** Takes a page over; after the last one the edition's guides show. */
  @Transactional
  public void take(long edition, DescribedItems page) {
    listings.add(edition, page.items());
    if (page.next() == null) {
      listings.complete(edition);
    }
    jdbc.sql("""
            update derivation
            set after_code = coalesce(:after, after_code), items = items + :items, problem = null,
                finished_at = case when :last then cast(:now as timestamptz) end
            where edition_id = :edition""")
        .param("after", page.next())
        .param("items", page.items().size())
        .param("last", page.next() == null)
        .param("now", clock.instant().atOffset(UTC))
        .param("edition", edition)
        .update();
  }

  void failed(long edition, String problem) {
    jdbc.sql("update derivation set failures = failures + 1, problem = :problem where edition_id = :edition")
        .param("problem", problem)
        .param("edition", edition)
        .update();
  }
}
