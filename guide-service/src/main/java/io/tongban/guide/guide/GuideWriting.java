package io.tongban.guide.guide;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.guide.model.Content;
import io.tongban.guide.guide.model.Faq;
import io.tongban.guide.guide.model.Writing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
    var outcome = writeAll(List.of(Text.of(order, proofreading)), by).getFirst();
    settling.settle(List.of(order.code()), publisher);
    Changes.announce(jdbc);
    return outcome;
  }

  /** Writes all or none; the outcomes in the order of the orders. */
  @Transactional
  public List<Outcome> write(List<Order> orders, String by) {
    Changes.lock(jdbc);
    var outcomes = writeAll(orders.stream().map(order -> Text.of(order, proofreading)).toList(), by);
    settling.settle(orders.stream().map(Order::code).toList(), by);
    Changes.announce(jdbc);
    return outcomes;
  }

  /**
   * Writes all, or none when one of the guides changed since.
   *
   * @param known by code, the version of each guide that the writer saw
   * @param publisher who publishes them
   * @param change that all of them have in common
   * @return the codes of the guides that changed since; empty when all are written
   */
  @Transactional
  public List<String> rewrite(
      List<Order> orders, Map<String, Integer> known, String by, String publisher, BulkChange change) {
    Changes.lock(jdbc);
    var now = listings.inForceOrPending(orders.stream().map(Order::code).toList(), clock.instant());
    var changed = orders.stream().map(Order::code)
        .filter(code -> now.get(code) == null || now.get(code).version() != known.getOrDefault(code, 0))
        .toList();
    if (changed.isEmpty()) {
      writeAll(orders.stream().map(order -> Text.of(order, proofreading)).toList(), by);
      settling.settle(orders.stream().map(Order::code).toList(), publisher, change);
      Changes.announce(jdbc);
    }
    return changed;
  }

  /** Until the caller's transaction ends no guide changes. */
  public void hold() {
    Changes.lock(jdbc);
  }

  /** Adds a question that people ask and its answer to what is written already. */
  @Transactional
  public void addFaq(Described described, String question, String answer, String by) {
    Changes.lock(jdbc);
    var code = described.item().code();
    var content = listings.writing(code).map(Writing::content).orElse(Content.NONE).with(new Faq(question, answer));
    writeAll(List.of(new Text(described, content)), by);
    settling.settle(List.of(code), by);
    Changes.announce(jdbc);
  }

  private record Text(Described described, Content content) {

    static Text of(Order order, Proofreading proofreading) {
      return new Text(order.described(), proofreading.content(order.draft()));
    }

    String code() {
      return described.item().code();
    }
  }

  /** Reads what was written before and stores what is new, each at once, however many texts there are. */
  private List<Outcome> writeAll(List<Text> texts, String by) {
    var law = composing.lawToday();
    var newest = new HashMap<>(listings.writings(texts.stream().map(Text::code).toList()));
    var outcomes = new ArrayList<Outcome>();
    var fresh = new ArrayList<Map.Entry<String, Writing>>();
    for (var text : texts) {
      var before = newest.get(text.code());
      var writing = Writing.of(before == null ? 1 : before.version() + 1, text.content(),
          composing.known(text.described(), law), Composing.ground(text.described(), text.content()), clock.instant());
      if (before != null && writing.same(before)) {
        outcomes.add(Outcome.UNCHANGED);
        continue;
      }
      newest.put(text.code(), writing);
      fresh.add(Map.entry(text.code(), writing));
      outcomes.add(Outcome.WRITTEN);
      if (text.described().isTemplate()) {
        settling.queueAdopters(text.code());
      }
    }
    store(fresh, by);
    return outcomes;
  }

  private void store(List<Map.Entry<String, Writing>> writings, String by) {
    if (writings.isEmpty()) {
      return;
    }
    jdbc.sql("""
            insert into writing (code, version, content, against, ground, written_at, written_by, position)
            select code, version, cast(content as jsonb), cast(against as jsonb), cast(ground as jsonb), :at, :by,
                   nextval('change_position')
            from unnest(cast(:codes as text[]), cast(:versions as integer[]), cast(:contents as text[]),
                        cast(:against as text[]), cast(:grounds as text[]))
              w (code, version, content, against, ground)""")
        .param("codes", writings.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param("versions", writings.stream().map(one -> one.getValue().version()).toArray(Integer[]::new))
        .param("contents", texts(writings, Writing::content))
        .param("against", texts(writings, Writing::against))
        .param("grounds", texts(writings, Writing::ground))
        .param("at", writings.getFirst().getValue().at().atOffset(UTC))
        .param("by", by)
        .update();
  }

  private String[] texts(List<Map.Entry<String, Writing>> writings, Function<Writing, Object> part) {
    return writings.stream().map(one -> json.writeValueAsString(part.apply(one.getValue()))).toArray(String[]::new);
  }

  /** The version of the guide as it reads now; 0 before there is any. */
  public int versionNow(String code) {
    var listing = listings.inForceOrPending(List.of(code), clock.instant()).get(code);
    return listing == null ? listings.writing(code).map(Writing::version).orElse(0) : listing.version();
  }
}
