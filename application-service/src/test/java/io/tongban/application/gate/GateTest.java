package io.tongban.application.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.application.CatalogueStandIn;
import io.tongban.application.Neighbours;
import io.tongban.application.ServiceTest;
import io.tongban.application.gate.Assurance.Basis;
import io.tongban.client.catalog.CatalogClient;
import io.tongban.client.catalog.EditionPublished;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import io.tongban.testservers.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the gate share: an item of their own, and a hand on everything the gate depends on. */
abstract class GateTest extends ServiceTest {

  /** Of this test alone. */
  protected final String region = CatalogueStandIn.region();
  protected final String code = "GATE-" + UUID.randomUUID();

  @Autowired protected Gate gate;
  @Autowired protected CatalogueWatch watch;
  @Autowired protected CatalogueLookup lookup;
  @Autowired protected CatalogueRefresh refresh;
  @Autowired protected SharedKnowledge shared;
  @Autowired protected LastKnown lastKnown;
  @Autowired protected GateSettings settings;
  @Autowired protected GateMetrics metrics;
  @Autowired protected StringRedisTemplate redis;
  @Autowired private CatalogClient catalog;
  @Autowired private EventPublisher events;
  @Autowired private TransactionTemplate transaction;

  @AfterEach
  void giveEverythingBack() {
    Neighbours.back();
    TestServers.redis().start();
    clock.everyReading(Duration.ZERO);
    ticker.everyReading(Duration.ZERO);
  }

  /** Redis, which a test before may have taken away, is used again. */
  @BeforeEach
  void awaitRedis() {
    await().ignoreExceptions().until(() -> redis.hasKey("anything") != null);
    ticker.forward(Duration.ofMinutes(1));
  }

  protected static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  protected long publish(Instant from, String... codes) {
    return Neighbours.CATALOGUE.publish(region, from, codes);
  }

  protected int asked() {
    return Neighbours.CATALOGUE.asked(code);
  }

  /** Tells of a publication as catalog-service does; returns once it was handled. */
  protected void hear(String ofRegion, long edition, Instant from) {
    var before = heard();
    send(ofRegion, edition, from, 1);
    await().until(() -> heard() > before);
  }

  protected void send(String ofRegion, long edition, Instant from, long sequence) {
    transaction.executeWithoutResult(status -> events.publish(new OutgoingEvent(EditionPublished.TYPE,
        "catalogue-" + ofRegion, sequence, new EditionPublished(edition, ofRegion, "目录", 2026, from))));
  }

  protected long heard() {
    return lastKnown.newestNews();
  }

  /** Later than any answer of the catalogue counts. */
  protected void aSecondLater() {
    ticker.forward(Duration.ofSeconds(1));
  }

  /** A gate that remembers nothing in process, as after a restart or in another instance. */
  protected Gate anotherInstance() {
    var watching = new CatalogueWatch(catalog, lastKnown, settings, ticker, clock);
    return new Gate(watching, lookup, shared, lastKnown, settings, metrics);
  }

  protected Admission ask() {
    return gate.ask(code, clock.instant());
  }

  protected void assertInForce(Admission answer, long edition, Basis basis) {
    assertThat(answer).isInstanceOfSatisfying(Admission.InForce.class, inForce -> {
      assertThat(inForce.item().editionId()).isEqualTo(edition);
      assertThat(inForce.by().basis()).isEqualTo(basis);
    });
  }

  protected void assertNotInForce(Admission answer, Basis basis) {
    assertThat(answer).isInstanceOfSatisfying(Admission.NotInForce.class,
        notInForce -> assertThat(notInForce.by().basis()).isEqualTo(basis));
  }

  protected void assertUnavailable(Admission answer, Admission.Reason reason) {
    assertThat(answer).isEqualTo(new Admission.Unavailable(reason));
  }

  protected Map<String, Object> application(String token, String itemCode) {
    var application = new HashMap<>(application(token));
    application.put("itemCode", itemCode);
    return application;
  }

  protected long pinned(String caseNumber) {
    return jdbc.sql("select edition_id from case_file where number = :n").param("n", caseNumber)
        .query(Long.class).single();
  }

  protected List<String> knownItems() {
    return jdbc.sql("select code from known_item").query(String.class).list();
  }
}
