package io.tongban.catalog.resemblance;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.resemblance.model.Traits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cancellations by papers of the State Council or the city, for all regions inside the one they are recorded for. */
@Repository
class Cancellations {

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Cancellations(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The paper: its title without 《》, its number, and the first day without what it cancels. */
  record Decision(RegionCode region, String document, @Nullable String documentNumber, LocalDate cancelledOn) {}

  record Recorded(long id, Decision decision, Traits item, String recordedBy) {}

  @Transactional
  List<Long> record(Decision decision, List<Traits> items, Actor by) {
    var ids = new ArrayList<Long>();
    items.forEach(item -> ids.add(jdbc.sql("""
            insert into cancellation (region, region_prefix, name, main_item, conditions, materials, legal_bases,
              cancelled_on, document, document_number, recorded_at, recorded_by)
            values (:region, :prefix, :name, :mainItem, :conditions, :materials, :legalBases, :on, :document,
              :documentNumber, :at, :by)
            returning id""")
        .param("region", decision.region().value())
        .param("prefix", decision.region().prefix())
        .param("name", item.name())
        .param("mainItem", item.mainItem())
        .param("conditions", item.conditions().toArray(String[]::new))
        .param("materials", item.materials().toArray(String[]::new))
        .param("legalBases", item.legalBases().toArray(String[]::new))
        .param("on", decision.cancelledOn())
        .param("document", decision.document())
        .param("documentNumber", decision.documentNumber())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .query(Long.class)
        .single()));
    audit.record(AuditEntry.of(Action.RECORD_CANCELLATIONS, by, decision.region()).details(Map.of(
        "document", decision.document(), "ids", ids, "names", items.stream().map(Traits::name).toList())));
    return ids;
  }

  @Transactional
  void withdraw(Recorded recorded, Actor by) {
    jdbc.sql("delete from cancellation where id = :id").param("id", recorded.id()).update();
    audit.record(AuditEntry.of(Action.WITHDRAW_CANCELLATION, by, recorded.decision().region())
        .details(Map.of("id", recorded.id(), "item", recorded.item(), "decision", recorded.decision())));
  }

  Optional<Recorded> find(long id) {
    return jdbc.sql("select * from cancellation where id = :id").param("id", id).query(Cancellations::recorded)
        .optional();
  }

  /** Those that concern a region, newest first. */
  List<Recorded> of(RegionCode region, long before, int limit) {
    return jdbc.sql("""
            select * from cancellation where starts_with(:prefix, region_prefix) and id < :before
            order by id desc limit :limit""")
        .param("prefix", region.prefix())
        .param("before", before)
        .param("limit", limit)
        .query(Cancellations::recorded)
        .list();
  }

  private static Recorded recorded(ResultSet row, int number) throws SQLException {
    return new Recorded(row.getLong("id"),
        new Decision(new RegionCode(row.getString("region")), row.getString("document"),
            row.getString("document_number"), row.getObject("cancelled_on", LocalDate.class)),
        ItemTraits.of(row), row.getString("recorded_by"));
  }
}
