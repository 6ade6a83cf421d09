package io.tongban.catalog.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.catalog.Answer;
import io.tongban.clock.ClockConfiguration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A district of two items decides in a round that the first goes down to a township. */
class RoundDelegationTest extends RoundTest {

  private static final AtomicInteger BASES = new AtomicInteger(900_001);

  private final String region = district();
  private final String township = region + "001";
  private final String base = "000131" + BASES.getAndIncrement();
  private final String given = ORGAN + "4" + base;
  private final String received = BUREAU + "5" + base;
  private LocalDate day = LocalDate.MAX;
  private long round;

  @BeforeEach
  void open() {
    var edition = imported(region, list(region, 1) + "市场监管局,%s,未分类,食品经营许可,%s,1,%s\n".formatted(ORGAN, given, region))
        .path("editionId").asLong();
    publish(edition, region, "{}").expect(200);
    round = opened(region, edition);
    day = LocalDate.ofInstant(clock.instant(), ClockConfiguration.ZONE).plusDays(60);
  }

  @Test
  void what_a_round_hands_down_is_a_delegation_and_passes_over_at_midnight() {
    var draft = draft(effect(""));

    assertThat(codes(publish(draft, region, "{}")))
        .containsExactly("delegation-received-early", "delegation-given-early");
    assertThat(codes(publishAt(draft, region, day.plusDays(1))))
        .containsExactly("delegation-received-late", "delegation-given-late");
    publishAt(draft, region, day).expect(200);

    var delegation = delegations().getFirst();
    assertThat(delegation).isEqualTo("GIVEN %s FINISHED_WHERE_ACCEPTED 津政发〔2014〕1号".formatted(day));
    assertThat(jdbc.sql("""
            select kind || ' ' || cast(before as text) || ' ' || cast(after as text) || ' ' || running_cases
            from item_change where edition_id = ? and round_id = ? order by id""")
        .param(draft).param(round).query(String.class).list()).containsExactly(
            "DELEGATED {} {%s} FINISHED_WHERE_ACCEPTED".formatted(received),
            "DELEGATED {%s} {} FINISHED_WHERE_ACCEPTED".formatted(given));
  }

  @Test
  void an_edition_that_leaves_nobody_to_accept_is_refused_and_names_the_item() {
    var own = published(township, 1);
    var draft = draft(effect(""));

    var refused = publishAt(draft, region, day).expectProblem(409, "edition-not-publishable").json().path("errors");

    assertThat(refused).hasSize(1);
    assertThat(refused.at("/0/code").asString()).isEqualTo("delegation-given-first");
    assertThat(refused.at("/0/field").asString()).isEqualTo("items[" + given + "]");
    var receiving = post("/api/catalog/editions", "{\"region\":\"%s\",\"year\":2026,\"title\":\"承接\",\"from\":%d}"
        .formatted(township, own), keeperOf(township)).expect(201).json().path("id").asLong();
    write(receiving, township).expect(200);
    publishAt(receiving, township, day).expect(200);
    publishAt(draft, region, day).expect(200);
  }

  @Test
  void with_a_transition_the_item_stays_in_the_list_until_an_edition_of_its_own_day() {
    var own = published(township, 1);
    var draft = draft(effect(",\"transitionUntil\":\"%s\"".formatted(day.plusDays(30))));

    publish(draft, region, "{}").expect(200);

    assertThat(own).isPositive();
    assertThat(delegations()).containsExactly("PREPARED %s FINISHED_WHERE_ACCEPTED 津政发〔2014〕1号".formatted(day));
    get("/api/catalog/items/" + given, null).expect(200);
    assertThat(tasks(keeperOf(township))).singleElement().asString().startsWith("DELEGATION 承接下放：发布含 1 项的目录");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "{\"tier\":\"TOWNSHIP\",\"runningCases\":\"HANDED_OVER\"} | round-delegation-receivers",
    "{\"tier\":\"TOWNSHIP\",\"runningCases\":\"HANDED_OVER\",\"receivers\":[R]} | round-delegation-day",
    "{\"tier\":\"TOWNSHIP\",\"runningCases\":\"HANDED_OVER\",\"receivers\":[R],\"effectiveFrom\":\"2026-01-01\"} | "
        + "round-delegation-day-past"
  })
  void a_round_that_would_leave_nobody_to_accept_is_not_drawn_up(String effect, String code) {
    adopted(round, region, proposed(round, region,
        proposal("DELEGATE", quoted(given), effect.replace("R]", receiver() + "]"))));

    var refused = drawUp(round, region).expectProblem(409, "round-delegation-gap").json();

    assertThat(refused.at("/errors/0/code").asString()).isEqualTo(code);
    assertThat(refused.at("/errors/0/field").asString()).isEqualTo("items[" + given + "]");
    assertThat(refused.at("/errors/0/message").asString()).contains("食品经营许可");
    assertThat(delegations()).isEmpty();
    assertThat(get(path(round), keeperOf(region)).json().path("state").asString()).isEqualTo("DECISION");
  }

  @Test
  void an_item_without_base_code_cannot_be_received_under_any_code() {
    adopted(round, region, proposed(round, region, proposal("DELEGATE", quoted(code(region, 1)), effect(""))));

    assertThat(drawUp(round, region).expectProblem(409, "round-delegation-gap").json().at("/errors/0/code").asString())
        .isEqualTo("round-delegation-base-code");
  }

  @Test
  void a_round_that_is_abandoned_or_drawn_up_anew_leaves_no_delegation_behind() {
    var draft = draft(effect(""));
    delete("/api/catalog/editions/" + draft, keeperOf(region)).expect(204);

    post(path(round) + "/edition", "{\"year\": 2026, \"title\": \"再次编制\"}", keeperOf(region)).expect(200);
    assertThat(delegations()).containsExactly("PREPARED %s FINISHED_WHERE_ACCEPTED 津政发〔2014〕1号".formatted(day));
    move(round, region, "ABANDONED").expect(200);

    assertThat(delegations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "'\"runningCases\":\"ENDED\"' | proposal-cases-go-on",
    "'\"receivers\":[{\"region\":\"110101001\",\"organCode\":\"11120116MB0B000132\",\"organName\":\"局\"}]' | "
        + "proposal-receiver-elsewhere",
    "'\"receivers\":[{\"region\":\"T\",\"organCode\":\"1\",\"organName\":\"局\"}]' | proposal-receiver-code",
    "'\"effectiveFrom\":\"2099-01-02\",\"transitionUntil\":\"2099-01-01\"' | proposal-transition-before-start"
  })
  void a_proposal_that_cannot_be_carried_out_is_refused(String wrong, String code) {
    var effect = "{\"tier\":\"TOWNSHIP\",%s%s}".formatted(wrong.replace("\"T\"", quoted(township)),
        wrong.contains("runningCases") ? "" : ",\"runningCases\":\"HANDED_OVER\"");

    var refused = post(path(round) + "/proposals", proposal("DELEGATE", quoted(given), effect), keeperOf(region));

    assertThat(refused.expectProblem(400, "proposal-incomplete").json().at("/errors/0/code").asString())
        .isEqualTo(code);
  }

  private String effect(String more) {
    return """
        {"tier":"TOWNSHIP","runningCases":"FINISHED_WHERE_ACCEPTED","effectiveFrom":"%s","receivers":[%s]%s}"""
        .formatted(day, receiver(), more);
  }

  private String receiver() {
    return "{\"region\":\"%s\",\"organCode\":\"%s\",\"organName\":\"街道办事处\"}".formatted(township, BUREAU);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** Takes the proposal to the round's draft. */
  private long draft(String effect) {
    adopted(round, region, proposed(round, region, proposal("DELEGATE", quoted(given), effect)));
    return drawUp(round, region).expect(200).json().path("draft").asLong();
  }

  private Answer write(long draft, String keeper) {
    var view = get(path(round), keeperOf(region)).expect(200).json();
    var id = view.at("/delegations/0").asLong();
    var version = get("/api/catalog/delegations/" + id, keeperOf(region)).expect(200).json().path("version").asInt();
    return post("/api/catalog/delegations/" + id + "/drafts",
        "{\"edition\":%d,\"version\":%d}".formatted(draft, version), keeperOf(keeper));
  }

  private Answer publishAt(long edition, String keeper, LocalDate start) {
    return publish(edition, keeper, "{\"effectiveFrom\":\"%s\"}"
        .formatted(start.atStartOfDay(ClockConfiguration.ZONE).toInstant()));
  }

  private static List<String> codes(Answer refused) {
    return refused.expectProblem(409, "edition-not-publishable").json().path("errors").findValuesAsString("code");
  }

  /** Those of the round that are not cancelled. */
  private List<String> delegations() {
    return get(path(round), keeperOf(region)).expect(200).json().path("delegations").valueStream()
        .map(id -> get("/api/catalog/delegations/" + id.asLong(), keeperOf(region)).expect(200).json())
        .map(view -> "%s %s %s %s".formatted(view.path("status").asString(), view.at("/down/effectiveFrom").asString(),
            view.at("/down/runningCases").asString(), view.at("/down/documentNumber").asString()))
        .toList();
  }
}
