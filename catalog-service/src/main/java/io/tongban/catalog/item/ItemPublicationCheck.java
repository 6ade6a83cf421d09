package io.tongban.catalog.item;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.PublicationCheck;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An edition holds items; each promises no more than the law allows, and no code is in force twice. */
@Component
class ItemPublicationCheck implements PublicationCheck {

  private static final int NAMED = 5;

  private final JdbcClient jdbc;
  private final Items items;

  ItemPublicationCheck(JdbcClient jdbc, Items items) {
    this.jdbc = jdbc;
    this.items = items;
  }

  @Override
  public List<Fault> faults(Draft draft, Instant from) {
    var faults = new ArrayList<Fault>();
    if (items.count(draft) == 0) {
      faults.add(new Fault("items", "no-items", List.of()));
    }
    var overPromised = jdbc.sql("""
            select code from item where edition_id = :edition and promised_limit_days > statutory_limit_days
            order by code""")
        .param("edition", draft.id())
        .query(String.class)
        .list();
    if (!overPromised.isEmpty()) {
      faults.add(new Fault(
          "promisedLimitDays", "promise-over-limit", List.of(overPromised.size(), some(overPromised))));
    }
    var elsewhere = jdbc.sql("""
            select i.code from item i join item other on other.code = i.code join edition e on e.id = other.edition_id
            where i.edition_id = :edition and e.region <> :region and e.effective && tstzrange(:from, null)
            order by i.code""")
        .param("edition", draft.id())
        .param("region", draft.region().value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
    if (!elsewhere.isEmpty()) {
      faults.add(new Fault("code", "code-in-force-elsewhere", List.of(elsewhere.size(), some(elsewhere))));
    }
    return faults;
  }

  private static String some(List<String> codes) {
    return String.join(", ", codes.subList(0, Math.min(NAMED, codes.size())));
  }
}
