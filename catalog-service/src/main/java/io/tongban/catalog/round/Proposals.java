package io.tongban.catalog.round;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.element.LegalReference;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.round.model.ProposalKind;
import io.tongban.catalog.round.model.ProposalState;
import io.tongban.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of proposals. */
@Repository
class Proposals {

  private static final TypeReference<List<LegalReference>> GROUNDS = new TypeReference<>() {};
  /** What two live proposals name: an item both want changed, or a code both want to set up. */
  static final String CONFLICTS = """
      select code, array_agg(id order by id) proposals from (
        select p.id, named.code
        from proposal p
        cross join lateral (
          select unnest(p.items) code union select p.effect -> 'item' ->> 'code' where p.kind = 'SET_UP') named
        where p.round_id = :round and p.state in ('PROPOSED', 'LEGALLY_SOUND', 'ADOPTED', 'ADOPTED_WITH_CHANGES')) live
      group by code having count(*) > 1 order by code""";
  static final String LIST = """
      select * from proposal
      where round_id = :round and id > :after
        and (cast(:kind as text) is null or kind = :kind)
        and (cast(:state as text) is null or state = :state)
        and (cast(:organ as text) is null or organ_code = :organ)
        and (not :shownOnly or reviewed_at is not null and state <> 'LEGALLY_UNSOUND')
      order by id limit :limit""";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  Proposals(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** @param organ see {@link Proposal} */
  record Wish(ProposalKind kind, List<ItemCode> items, Effect.Organ organ, String reason, List<LegalReference> grounds,
      Effect effect) {}

  /** One item that several live proposals want to change. */
  record Conflict(String item, List<Long> proposals) {}

  long insert(long round, Wish wish, Actor by) {
    return jdbc.sql("""
            insert into proposal (round_id, kind, items, organ_code, organ_name, reason, grounds, effect, state,
              proposed_at, proposed_by, proposed_by_name)
            values (:round, :kind, :items, :organCode, :organName, :reason, cast(:grounds as jsonb),
              cast(:effect as jsonb), 'PROPOSED', :at, :by, :byName)
            returning id""")
        .param("round", round)
        .params(params(wish))
        .param("at", now())
        .param("by", by.id())
        .param("byName", by.name())
        .query(Long.class)
        .single();
  }

  void amend(long id, Wish wish) {
    jdbc.sql("""
            update proposal set kind = :kind, items = :items, organ_code = :organCode, organ_name = :organName,
              reason = :reason, grounds = cast(:grounds as jsonb), effect = cast(:effect as jsonb),
              version = version + 1, amended_at = :at
            where id = :id""")
        .params(params(wish))
        .param("at", now())
        .param("id", id)
        .update();
  }

  private Map<String, Object> params(Wish wish) {
    return Map.of("kind", wish.kind().name(),
        "items", wish.items().stream().map(ItemCode::value).toArray(String[]::new),
        "organCode", wish.organ().code(), "organName", wish.organ().name(), "reason", wish.reason(),
        "grounds", json.writeValueAsString(wish.grounds()), "effect", json.writeValueAsString(wish.effect()));
  }

  /** @throws Problem 404 when the round has no such proposal */
  Proposal lock(long round, long id) {
    return jdbc.sql("select * from proposal where id = :id and round_id = :round for update")
        .param("id", id)
        .param("round", round)
        .query(this::proposal)
        .optional()
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  List<Proposal> all(long round) {
    return jdbc.sql("select * from proposal where round_id = :round order by id")
        .param("round", round)
        .query(this::proposal)
        .list();
  }

  /** @param shownOnly those the public sees: what the legality review let through */
  List<Proposal> list(long round, @Nullable ProposalKind kind, @Nullable ProposalState state, @Nullable String organ,
      boolean shownOnly, long after, int limit) {
    return jdbc.sql(LIST)
        .param("round", round)
        .param("after", after)
        .param("kind", kind == null ? null : kind.name())
        .param("state", state == null ? null : state.name())
        .param("organ", organ)
        .param("shownOnly", shownOnly)
        .param("limit", limit)
        .query(this::proposal)
        .list();
  }

  Map<ProposalState, Integer> count(long round) {
    return jdbc.sql("select state, count(*) proposals from proposal where round_id = :round group by state")
        .param("round", round)
        .query((row, n) -> Map.entry(ProposalState.valueOf(row.getString("state")), row.getInt("proposals")))
        .list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** In the order of the codes. */
  List<Conflict> conflicts(long round) {
    return jdbc.sql(CONFLICTS)
        .param("round", round)
        .query((row, n) -> new Conflict(row.getString("code"),
            Arrays.asList((Long[]) row.getArray("proposals").getArray())))
        .list();
  }

  void withdraw(long id, String reason) {
    jdbc.sql("update proposal set state = 'WITHDRAWN', withdrawn_reason = :reason where id = :id")
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  void review(long id, ProposalState to, String opinion, Actor by) {
    jdbc.sql("""
            update proposal set state = :state, opinion = :opinion, reviewed_at = :at, reviewed_by = :by,
              reviewed_by_name = :byName
            where id = :id""")
        .param("state", to.name())
        .param("opinion", opinion)
        .param("at", now())
        .param("by", by.id())
        .param("byName", by.name())
        .param("id", id)
        .update();
  }

  void decide(long id, ProposalState to, String reason, @Nullable Effect changed, Actor by) {
    jdbc.sql("""
            update proposal set state = :state, decision_reason = :reason, decided_effect = cast(:effect as jsonb),
              decided_at = :at, decided_by = :by, decided_by_name = :byName
            where id = :id""")
        .param("state", to.name())
        .param("reason", reason)
        .param("effect", changed == null ? null : json.writeValueAsString(changed))
        .param("at", now())
        .param("by", by.id())
        .param("byName", by.name())
        .param("id", id)
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private Proposal proposal(ResultSet row, int number) throws SQLException {
    var decided = row.getString("decided_effect");
    return new Proposal(row.getLong("id"), row.getInt("version"), row.getLong("round_id"),
        ProposalKind.valueOf(row.getString("kind")),
        Arrays.stream((String[]) row.getArray("items").getArray()).map(ItemCode::new).toList(),
        new Effect.Organ(row.getString("organ_code"), row.getString("organ_name")), row.getString("reason"),
        json.readValue(row.getString("grounds"), GROUNDS), json.readValue(row.getString("effect"), Effect.class),
        ProposalState.valueOf(row.getString("state")), Objects.requireNonNull(Rounds.instant(row, "proposed_at")),
        row.getString("proposed_by"), row.getString("proposed_by_name"), row.getString("withdrawn_reason"),
        row.getString("opinion"), Rounds.instant(row, "reviewed_at"), row.getString("reviewed_by"),
        row.getString("reviewed_by_name"), row.getString("decision_reason"),
        decided == null ? null : json.readValue(decided, Effect.class), Rounds.instant(row, "decided_at"),
        row.getString("decided_by_name"));
  }
}
