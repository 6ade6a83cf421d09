package io.tongban.catalog.item;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.PublicationCheck;
import io.tongban.clock.ClockConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An edition holds items; each is lawful and consistent in itself, and no code is in force twice. */
@Component
class ItemPublicationCheck implements PublicationCheck {

  /** Faulty items that are told one by one; all of them stand under {@code /faults}. */
  private static final int NAMED = 20;
  private static final int EXAMPLES = 5;

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
    items.faulty(draft.id(), null, NAMED).forEach(faulty -> faulty.faults().forEach(fault -> faults.add(new Fault(
        "items[" + faulty.item().code() + "]." + fault.path(), fault.code(), List.copyOf(fault.args())))));
    var faulty = jdbc.sql("select count(*) from item where edition_id = :edition and faults <> '[]'")
        .param("edition", draft.id())
        .query(Integer.class)
        .single();
    if (faulty > NAMED) {
      faults.add(new Fault("items", "more-faulty-items", List.of(faulty - NAMED)));
    }
    faults.addAll(expired(draft, from));
    faults.addAll(ofEndedTypes(draft, from));
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

  /** A basis that is no longer in force carries nothing. */
  private List<Fault> expired(Draft draft, Instant from) {
    var codes = jdbc.sql("select code from item where edition_id = :edition and basis_until < :day order by code")
        .param("edition", draft.id())
        .param("day", day(from))
        .query(String.class)
        .list();
    return codes.isEmpty() ? List.of()
        : List.of(new Fault("legalBases", "basis-expired", List.of(codes.size(), some(codes))));
  }

  private List<Fault> ofEndedTypes(Draft draft, Instant from) {
    return jdbc.sql("""
            select t.basis, count(*) items, min(i.code) example
            from item i join item_type_end t on t.type = i.type and t.from_day <= :day
            where i.edition_id = :edition
            group by t.type, t.basis""")
        .param("edition", draft.id())
        .param("day", day(from))
        .query((row, n) -> new Fault("type", "type-ended",
            List.of(row.getInt("items"), row.getString("example"), row.getString("basis"))))
        .list();
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ClockConfiguration.ZONE);
  }

  private static String some(List<String> codes) {
    return String.join(", ", codes.subList(0, Math.min(EXAMPLES, codes.size())));
  }
}
