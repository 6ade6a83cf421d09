package io.tongban.catalog.delegation;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.delegation.Delegation.Given;
import io.tongban.catalog.delegation.Delegation.Line;
import io.tongban.catalog.delegation.Delegation.Origin;
import io.tongban.catalog.delegation.Delegation.Terms;
import io.tongban.catalog.item.ItemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of delegations. */
@Repository
class Delegations {

  private final JdbcClient jdbc;
  private final Clock clock;

  Delegations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  long insert(RegionCode region, boolean keeps, Terms terms, @Nullable Origin origin, List<Given> items,
      List<Line> lines, Actor by) {
    var id = jdbc.sql("""
            insert into delegation (region, keeps, effective_from, transition_until, running_cases, document,
              document_number, reason, round_id, proposal_id, created_at, created_by)
            values (:region, :keeps, :from, :until, :running, :document, :number, :reason, :round, :proposal, :at, :by)
            returning id""")
        .param("round", origin == null ? null : origin.round())
        .param("proposal", origin == null ? null : origin.proposal())
        .param("region", region.value())
        .param("keeps", keeps)
        .param("from", terms.from())
        .param("until", terms.transitionUntil())
        .param("running", terms.runningCases().name())
        .param("document", terms.document())
        .param("number", terms.documentNumber())
        .param("reason", terms.reason())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .query(Long.class)
        .single();
    jdbc.sql("""
            insert into delegation_item (delegation_id, code, name, region, organ_code, organ_name)
            select :id, code, name, region, organ_code, organ_name
            from unnest(:codes, :names, :regions, :organs, :organNames) as row (code, name, region, organ_code,
              organ_name)""")
        .param("id", id)
        .param("codes", texts(items.stream().map(item -> item.code().value()).toList()))
        .param("names", texts(items.stream().map(Given::name).toList()))
        .param("regions", texts(items.stream().map(item -> item.region().value()).toList()))
        .param("organs", texts(items.stream().map(Given::organCode).toList()))
        .param("organNames", texts(items.stream().map(Given::organName).toList()))
        .update();
    jdbc.sql("""
            insert into delegation_line (delegation_id, given_code, region, organ_code, organ_name, received_code,
              catalogue)
            select :id, given, region, organ_code, organ_name, received, catalogue
            from unnest(:given, :regions, :organs, :organNames, :received, :catalogues) as row (given, region,
              organ_code, organ_name, received, catalogue)""")
        .param("id", id)
        .param("given", texts(lines.stream().map(line -> line.given().value()).toList()))
        .param("regions", texts(lines.stream().map(line -> line.region().value()).toList()))
        .param("organs", texts(lines.stream().map(Line::organCode).toList()))
        .param("organNames", texts(lines.stream().map(Line::organName).toList()))
        .param("received", texts(lines.stream().map(line -> line.received().value()).toList()))
        .param("catalogues", texts(lines.stream().map(line -> line.catalogue().value()).toList()))
        .update();
    return id;
  }

  Optional<Delegation> find(long id) {
    return of(jdbc.sql("select * from delegation where id = :id").param("id", id)
        .query(Delegations::head).list()).stream().findFirst();
  }

  /** Newest first; of these regions' keepers, as givers or receivers. */
  List<Delegation> list(Collection<String> prefixes, @Nullable ItemCode code, long before, int limit) {
    return of(jdbc.sql("""
            select d.* from delegation d
            where d.id < :before
              and (exists (select from unnest(:prefixes) prefix where starts_with(d.region, prefix))
                or exists (select from delegation_line l, unnest(:prefixes) prefix
                  where l.delegation_id = d.id and (starts_with(l.region, prefix) or starts_with(l.catalogue, prefix))))
              and (cast(:code as text) is null
                or exists (select from delegation_item i where i.delegation_id = d.id and i.code = :code)
                or exists (select from delegation_line l where l.delegation_id = d.id and l.received_code = :code))
            order by d.id desc limit :limit""")
        .param("before", before)
        .param("prefixes", texts(prefixes))
        .param("code", code == null ? null : code.value())
        .param("limit", limit)
        .query(Delegations::head)
        .list());
  }

  /** Those that give or receive one of these items, oldest first; cancelled ones are left out. */
  List<Delegation> concerning(Collection<ItemCode> codes) {
    return of(jdbc.sql("""
            select * from delegation where cancelled_at is null and id in (
              select delegation_id from delegation_item where code = any(:codes)
              union select delegation_id from delegation_line where received_code = any(:codes))
            order by id""")
        .param("codes", texts(codes.stream().map(ItemCode::value).toList()))
        .query(Delegations::head)
        .list());
  }

  /** Those that the catalogue of the region gives to or receives from, and that are not cancelled. */
  List<Delegation> ofCatalogue(RegionCode region) {
    return of(jdbc.sql("""
            select * from delegation where cancelled_at is null and (region = :region
              or id in (select delegation_id from delegation_line where catalogue = :region))
            order by id""")
        .param("region", region.value())
        .query(Delegations::head)
        .list());
  }

  /** Those that carry out what a clean-up round decided, and are not cancelled. */
  List<Delegation> ofRound(long round) {
    return of(jdbc.sql("select * from delegation where round_id = :round and cancelled_at is null order by id")
        .param("round", round)
        .query(Delegations::head)
        .list());
  }

  void setDown(long id, Terms terms) {
    setTerms("""
        effective_from = :from, transition_until = :until, running_cases = :running, document = :document,
        document_number = :number, reason = :reason""", id, terms);
  }

  void setBack(long id, Terms terms) {
    setTerms("""
        back_from = :from, back_transition_until = :until, back_running_cases = :running, back_document = :document,
        back_document_number = :number, back_reason = :reason""", id, terms);
  }

  private void setTerms(String columns, long id, Terms terms) {
    jdbc.sql("update delegation set version = version + 1, " + columns + " where id = :id")
        .param("id", id)
        .param("from", terms.from())
        .param("until", terms.transitionUntil())
        .param("running", terms.runningCases().name())
        .param("document", terms.document())
        .param("number", terms.documentNumber())
        .param("reason", terms.reason())
        .update();
  }

  void cancel(long id) {
    jdbc.sql("update delegation set version = version + 1, cancelled_at = :at where id = :id")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  void touch(long id) {
    jdbc.sql("update delegation set version = version + 1 where id = :id").param("id", id).update();
  }

  /** Counts one more event; returns how many there were with it. */
  int told(long id) {
    return jdbc.sql("update delegation set told = told + 1 where id = :id returning told").param("id", id)
        .query(Integer.class).single();
  }

  /** @param column of {@code delegation_item}: given_in or taken_back_in */
  void markItems(long id, String column, long edition, List<ItemCode> codes) {
    mark("delegation_item", "code", column, id, edition, codes);
  }

  /** @param column of {@code delegation_line}: received_in or returned_in */
  void markLines(long id, String column, long edition, List<ItemCode> codes) {
    mark("delegation_line", "received_code", column, id, edition, codes);
  }

  private void mark(String table, String key, String column, long id, long edition, List<ItemCode> codes) {
    jdbc.sql("update %s set %s = :edition where delegation_id = :id and %s = any(:codes)".formatted(table, column, key))
        .param("edition", edition)
        .param("id", id)
        .param("codes", texts(codes.stream().map(ItemCode::value).toList()))
        .update();
  }

  /** The regions whose catalogues have an edition and cover that region, the nearest first. */
  Optional<RegionCode> catalogueOf(RegionCode region) {
    return jdbc.sql("""
            select region from edition where starts_with(:prefix, region_prefix)
            order by length(region_prefix) desc limit 1""")
        .param("prefix", region.prefix())
        .query((row, n) -> new RegionCode(row.getString("region")))
        .optional();
  }

  private record Head(Delegation delegation) {}

  /** With the items and lines of all, read in one statement each. */
  private List<Delegation> of(List<Head> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    var ids = heads.stream().map(head -> head.delegation().id()).toArray(Long[]::new);
    record Owned<T>(long owner, T part) {}
    var items = jdbc.sql("""
            select i.*, lower(given.effective) given_from, lower(back.effective) taken_back_from
            from delegation_item i
            left join edition given on given.id = i.given_in left join edition back on back.id = i.taken_back_in
            where i.delegation_id = any(:ids) order by i.code""")
        .param("ids", ids)
        .query((row, n) -> new Owned<>(row.getLong("delegation_id"), given(row)))
        .list();
    var lines = jdbc.sql("""
            select l.*, lower(returned.effective) returned_from
            from delegation_line l left join edition returned on returned.id = l.returned_in
            where l.delegation_id = any(:ids) order by l.region, l.received_code""")
        .param("ids", ids)
        .query((row, n) -> new Owned<>(row.getLong("delegation_id"), line(row)))
        .list();
    return heads.stream().map(Head::delegation)
        .map(head -> new Delegation(head.id(), head.version(), head.region(), head.keeps(), head.down(), head.back(),
            head.cancelled(), head.origin(),
            items.stream().filter(item -> item.owner() == head.id()).map(Owned::part).toList(),
            lines.stream().filter(line -> line.owner() == head.id()).map(Owned::part).toList(),
            head.createdAt(), head.createdBy()))
        .toList();
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(new Delegation(row.getLong("id"), row.getInt("version"), new RegionCode(row.getString("region")),
        row.getBoolean("keeps"), terms(row, "", "effective_from"),
        row.getObject("back_from") == null ? null : terms(row, "back_", "back_from"),
        row.getObject("cancelled_at") != null, origin(row), List.of(), List.of(),
        row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by")));
  }

  private static @Nullable Origin origin(ResultSet row) throws SQLException {
    return row.getObject("round_id") == null ? null : new Origin(row.getLong("round_id"), row.getLong("proposal_id"));
  }

  private static Terms terms(ResultSet row, String prefix, String from) throws SQLException {
    return new Terms(row.getObject(from, LocalDate.class), row.getObject(prefix + "transition_until", LocalDate.class),
        RunningCases.valueOf(row.getString(prefix + "running_cases")), row.getString(prefix + "document"),
        row.getString(prefix + "document_number"), row.getString(prefix + "reason"));
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(new ItemCode(row.getString("code")), row.getString("name"),
        new RegionCode(row.getString("region")), row.getString("organ_code"), row.getString("organ_name"),
        row.getObject("given_in", Long.class), instant(row, "given_from"), row.getObject("taken_back_in", Long.class),
        instant(row, "taken_back_from"));
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(new ItemCode(row.getString("given_code")), new RegionCode(row.getString("region")),
        row.getString("organ_code"), row.getString("organ_name"), new ItemCode(row.getString("received_code")),
        new RegionCode(row.getString("catalogue")), row.getObject("received_in", Long.class),
        row.getObject("returned_in", Long.class), instant(row, "returned_from"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static String[] texts(Collection<String> values) {
    return values.toArray(String[]::new);
  }
}
