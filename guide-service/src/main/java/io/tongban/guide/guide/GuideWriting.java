package io.tongban.guide.guide;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.guide.model.Content;
import io.tongban.guide.guide.model.Faq;
import io.tongban.guide.guide.model.Writing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes guides down, version after version. */
@Service
public class GuideWriting {

  private final JdbcClient jdbc;
  private final Listings listings;
  private final Composing composing;
  private final Proofreading proofreading;
  private final Settling settling;
  private final JsonMapper json;
  private final Clock clock;

  GuideWriting(JdbcClient jdbc, Listings listings, Composing composing, Proofreading proofreading,
      Settling settling, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.listings = listings;
    this.composing = composing;
    this.proofreading = proofreading;
    this.settling = settling;
    this.json = json;
    this.clock = clock;
  }

  /** A guide to be written for an item that is listed; the draft has been proofread. */
  public record Order(Described described, GuideDraft draft) {

    String code() {
      return described.item().code();
    }
  }

  public enum Outcome {
    WRITTEN,
    /** It says what the newest version says; no new one was made. */
    UNCHANGED,
    /** Somebody else changed the guide after the version the writer knew. */
    STALE
  }

  /**
   * @param known the version of the guide that the writer saw; null to write over whatever is there
   */
  @Transactional
  public Outcome write(Order order, String by, @Nullable Integer known) {
    return publish(order, by, by, known);
  }

  /**
   * @param by who wrote it
   * @param publisher who publishes it
   */
  @Transactional
  public Outcome publish(Order order, String by, String publisher, @Nullable Integer known) {
    Changes.lock(jdbc);
    if (known != null && known != versionNow(order.code())) {
      return Outcome.STALE;
    }
    var outcome = write(order, by, composing.lawToday());
    settling.settle(List.of(order.code()), publisher);
    Changes.announce(jdbc);
    return outcome;
  }

  /** Writes all or none; the outcomes in the order of the orders. */
  @Transactional
  public List<Outcome> write(List<Order> orders, String by) {
    Changes.lock(jdbc);
    var law = composing.lawToday();
    var outcomes = new ArrayList<Outcome>();
    for (var order : orders) {
      outcomes.add(write(order, by, law));
    }
    settling.settle(orders.stream().map(Order::code).toList(), by);
    Changes.announce(jdbc);
    return outcomes;
  }

  /**
   * Writes all, or none when one of the guides changed since.
   *
   * @param known by code, the version of each guide that the writer saw
   * @return the codes of the guides that changed since; empty when all are written
   */
  @Transactional
  public List<String> rewrite(List<Order> orders, Map<String, Integer> known, String by) {
    Changes.lock(jdbc);
    var now = listings.inForceOrPending(orders.stream().map(Order::code).toList(), clock.instant());
    var changed = orders.stream().map(Order::code)
        .filter(code -> now.get(code) == null || now.get(code).version() != known.getOrDefault(code, 0))
        .toList();
    if (changed.isEmpty()) {
      write(orders, by);
    }
    return changed;
  }

  /** Adds a question that people ask and its answer to what is written already. */
  @Transactional
  public void addFaq(Described described, String question, String answer, String by) {
    Changes.lock(jdbc);
    var code = described.item().code();
    var content = listings.writing(code).map(Writing::content).orElse(Content.NONE).with(new Faq(question, answer));
    write(described, content, by, composing.lawToday());
    settling.settle(List.of(code), by);
    Changes.announce(jdbc);
  }

  private Outcome write(Order order, String by, Map<String, String> law) {
    return write(order.described(), proofreading.content(order.draft()), by, law);
  }

  private Outcome write(Described described, Content content, String by, Map<String, String> law) {
    var code = described.item().code();
    var before = listings.writing(code);
    var version = before.map(Writing::version).orElse(0) + 1;
    var writing = Writing.of(
        version, content, composing.known(described, law), Composing.ground(described, content), clock.instant());
    if (before.filter(writing::same).isPresent()) {
      return Outcome.UNCHANGED;
    }
    jdbc.sql("""
            insert into writing (code, version, content, against, ground, written_at, written_by, position)
            values (:code, :version, cast(:content as jsonb), cast(:against as jsonb), cast(:ground as jsonb), :at, :by,
                    nextval('change_position'))""")
        .param("code", code)
        .param("version", version)
        .param("content", json.writeValueAsString(writing.content()))
        .param("against", json.writeValueAsString(writing.against()))
        .param("ground", json.writeValueAsString(writing.ground()))
        .param("at", writing.at().atOffset(UTC))
        .param("by", by)
        .update();
    if (described.isTemplate()) {
      settling.queueAdopters(code);
    }
    return Outcome.WRITTEN;
  }

  /** The version of the guide as it reads now; 0 before there is any. */
  public int versionNow(String code) {
    var listing = listings.inForceOrPending(List.of(code), clock.instant()).get(code);
    return listing == null ? listings.writing(code).map(Writing::version).orElse(0) : listing.version();
  }
}
