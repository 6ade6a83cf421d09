package io.tongban.guide.guide;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the guides of every edition that takes effect, page by page; what is left to look at stands in a table, so a
 * restart goes on where it stopped and several instances share the work.
 */
@Component
class SettlingWorker {

  private final JdbcClient jdbc;
  private final Settling settling;
  private final TransactionTemplate transaction;
  private final SettlingSettings settings;
  private final Clock clock;

  SettlingWorker(JdbcClient jdbc, Settling settling, TransactionTemplate transaction, SettlingSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.settling = settling;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${tongban.guide.settling.sweep}")
  void catchUp() {
    transaction.executeWithoutResult(status -> queueWhatTookEffect());
    while (Boolean.TRUE.equals(transaction.execute(status -> settlePage()))) {
      // Each page is its own transaction.
    }
  }

  /** Also what stood in the region's earlier editions: it may be gone. */
  private void queueWhatTookEffect() {
    jdbc.sql("""
            with begun as (
              update edition set settled_at = :now
              where settled_at is null and position is not null and effective_from <= :now
              returning region)
            insert into unsettled (code)
            select distinct i.code from item i join edition e on e.id = i.edition_id
            where e.region in (select region from begun) and i.standing = 'IMPLEMENTATION'
            order by i.code
            on conflict do nothing""")
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  /** @return whether more may be left */
  private boolean settlePage() {
    Changes.lock(jdbc);
    var codes = jdbc.sql("""
            delete from unsettled where code in (select code from unsettled order by code limit :page)
            returning code""")
        .param("page", settings.page())
        .query(String.class)
        .list();
    if (!codes.isEmpty()) {
      settling.settle(codes, null);
    }
    return codes.size() == settings.page();
  }
}
