package io.tongban.guide.guide;

import io.tongban.access.RegionCode;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The guides in force with what was written for them, to be written on. */
@Repository
public class WrittenGuides {

  private static final GuideDraft NOTHING = new GuideDraft(Map.of(), List.of(), List.of());

  private final JdbcClient jdbc;
  private final Listings listings;
  private final Clock clock;

  WrittenGuides(JdbcClient jdbc, Listings listings, Clock clock) {
    this.jdbc = jdbc;
    this.listings = listings;
    this.clock = clock;
  }

  /** @param version of the guide as it reads now */
  public record Written(Described described, GuideDraft draft, int version) {}

  /**
   * Some of an organ's guides.
   *
   * @param name that the items' names hold; null for all
   */
  public record Selection(RegionCode region, String organ, @Nullable String name) {}

  /** By code, those after a code; one read has as many as there are, up to the size. */
  public List<Written> page(Selection selection, @Nullable String after, int size) {
    return written(select(selection, """
         and (cast(:name as text) is null or strpos(name, :name) > 0)
          and (cast(:after as text) is null or code > :after)
        order by code limit :size""", Map.of("size", size), after));
  }

  /** Those of the codes that are guides of the organ there, by code. */
  public List<Written> of(Selection selection, Collection<String> codes) {
    return written(select(selection, " and code = any(:codes) order by code",
        Map.of("codes", codes.toArray(String[]::new)), null));
  }

  private List<String> select(Selection selection, String more, Map<String, ?> params, @Nullable String after) {
    return jdbc.sql("select code from guide_state where organ_code = :organ and region like :prefix || '%'" + more)
        .param("organ", selection.organ())
        .param("prefix", selection.region().prefix())
        .param("name", selection.name())
        .param("after", after)
        .params(params)
        .query(String.class)
        .list();
  }

  private List<Written> written(List<String> codes) {
    var found = listings.inForce(codes, clock.instant());
    return codes.stream().filter(found::containsKey).map(found::get)
        .map(listing -> new Written(listing.described(),
            listing.writing() == null ? NOTHING : GuideDraft.of(listing.writing().content()), listing.version()))
        .toList();
  }
}
