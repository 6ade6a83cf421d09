package io.tongban.guide.guide;

import io.tongban.access.RegionCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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

  /** Of an organ in a region, by code. */
  public List<Written> of(RegionCode region, String organ, int most) {
    var codes = jdbc.sql("""
            select code from guide_state where organ_code = :organ and region like :prefix || '%'
            order by code limit :most""")
        .param("organ", organ)
        .param("prefix", region.prefix())
        .param("most", most)
        .query(String.class)
        .list();
    var found = listings.inForce(codes, clock.instant());
    return codes.stream().filter(found::containsKey).map(found::get)
        .map(listing -> new Written(listing.described(),
            listing.writing() == null ? NOTHING : GuideDraft.of(listing.writing().content()), listing.version()))
        .toList();
  }
}
