package io.tongban.guide.guide;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All guides, and then what changes, for whoever keeps a copy in a shape of its own. A copy taken by {@link #readAll}
 * and followed with {@link #since} misses nothing.
 */
@Repository
public class GuideFeed {

  /** PostgreSQL notifies it at the commit of each change. */
  public static final String CHANNEL = "guide_changed";

  static final String SINCE = """
      select position, id edition, null code from edition where position > :position
      union all
      select position, null, code from writing where position > :position
      union all
      select w.position, null, i.code from writing w join item i on i.template = w.code
      where w.position > :position
      union all
      select position, null, code from guide_version where position > :position
      order by position limit :most""";

  private static final int ROWS_AT_A_TIME = 500;
  private static final int MOST_NEWS = 1_000;

  private final JdbcClient jdbc;
  private final ListingRows rows;
  private final Composing composing;

  GuideFeed(JdbcClient jdbc, ListingRows rows, Composing composing) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.composing = composing;
  }

  /** When an edition rules; {@code until} is null while nothing follows it. */
  public record Term(long edition, Instant from, @Nullable Instant until) {

    public boolean rulesAt(Instant now) {
      return !from.isAfter(now) && (until == null || until.isAfter(now));
    }
  }

  /**
   * What changed up to a position.
   *
   * @param editions whose guides are all new
   * @param codes of items for which something was written, or for the template they adopt, or whose guides read
   *     otherwise by themselves
   */
  public record News(long position, List<Long> editions, List<String> codes) {}

  private record Change(long position, @Nullable Long edition, @Nullable String code) {}

  /** The terms of all editions whose guides are derived. */
  public List<Term> terms() {
    return jdbc.sql("select id, effective_from, effective_until from edition where position is not null")
        .query((row, n) -> new Term(
            row.getLong("id"),
            row.getObject("effective_from", OffsetDateTime.class).toInstant(),
            instant(row.getObject("effective_until", OffsetDateTime.class))))
        .list();
  }

  /**
   * Reads every guide that is in force or will be.
   *
   * @return the position from which changes are to be followed
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public long readAll(Instant now, Consumer<GuideText> reader) {
    var position = jdbc.sql("""
            select greatest((select max(position) from edition), (select max(position) from writing),
                            (select max(position) from guide_version where position is not null), 0)""")
        .query(Long.class)
        .single();
    read(jdbc.sql(ListingRows.SELECT
            + "where e.position is not null and (e.effective_until is null or e.effective_until > :now)")
        .param("now", now.atOffset(UTC)), reader);
    return position;
  }

  /** The oldest changes after the position; no editions and no codes when there are none. */
  public News since(long position) {
    var changes = jdbc.sql(SINCE)
        .param("position", position)
        .param("most", MOST_NEWS)
        .query(Change.class)
        .list();
    return new News(
        changes.isEmpty() ? position : changes.getLast().position(),
        changes.stream().map(Change::edition).filter(Objects::nonNull).toList(),
        changes.stream().map(Change::code).filter(Objects::nonNull).distinct().toList());
  }

  /** Ends the waits of all who follow, as a change would. */
  public void wake() {
    Changes.announce(jdbc);
  }

  @Transactional(readOnly = true)
  public void readEdition(long edition, Consumer<GuideText> reader) {
    read(jdbc.sql(ListingRows.SELECT + "where e.id = :edition").param("edition", edition), reader);
  }

  /** Reads the guides of these items in every edition that has not ended. */
  @Transactional(readOnly = true)
  public void read(Collection<String> codes, Instant now, Consumer<GuideText> reader) {
    read(jdbc.sql(ListingRows.SELECT + """
            where i.code = any(:codes) and e.position is not null
              and (e.effective_until is null or e.effective_until > :now)""")
        .param("codes", codes.toArray(String[]::new))
        .param("now", now.atOffset(UTC)), reader);
  }

  private void read(JdbcClient.StatementSpec query, Consumer<GuideText> reader) {
    var law = composing.lawToday();
    try (var listings = query.withFetchSize(ROWS_AT_A_TIME).query(rows).stream()) {
      listings.forEach(listing -> {
        var ways = listing.elements().ways();
        reader.accept(new GuideText(listing.edition(), listing.item(), listing.elements().needs(),
            ways == null ? null : ways.online(), composing.guide(listing, law).text()));
      });
    }
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
