package io.tongban.catalog.resemblance;

import io.tongban.access.RegionCode;
import io.tongban.catalog.resemblance.model.Reading;
import io.tongban.catalog.resemblance.model.Vocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which words are rare in the catalogue of a region and those above it. Learnt anew once one of them has a new edition;
 * of large catalogues a part is read, the same each time.
 */
@Component
class Vocabularies {

  private static final int KEPT = 8;

  private final JdbcClient jdbc;
  private final Reading reading;
  private final int learnt;
  private final Map<String, Learnt> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Learnt> eldest) {
      return size() > KEPT;
    }
  });

  private record Learnt(String editions, Vocabulary vocabulary) {}

  Vocabularies(JdbcClient jdbc, Reading reading, ResemblanceSettings settings) {
    this.jdbc = jdbc;
    this.reading = reading;
    this.learnt = settings.learnt();
  }

  Vocabulary of(RegionCode region) {
    var editions = jdbc.sql("""
            select coalesce(string_agg(cast(id as text), ',' order by id), '') from edition
            where status = 'PUBLISHED' and upper_inf(effective) and starts_with(:prefix, region_prefix)""")
        .param("prefix", region.prefix())
        .query(String.class)
        .single();
    var known = kept.get(region.value());
    if (known == null || !known.editions().equals(editions)) {
      known = new Learnt(editions, learn(region));
      kept.put(region.value(), known);
    }
    return known.vocabulary();
  }

  private Vocabulary learn(RegionCode region) {
    return new Vocabulary(reading, jdbc.sql("select " + ItemTraits.OF_ITEM + """
            from item i join edition e on e.id = i.edition_id
            where e.status = 'PUBLISHED' and upper_inf(e.effective) and starts_with(:prefix, e.region_prefix)
            order by md5(i.code), i.edition_id limit :learnt""")
        .param("prefix", region.prefix())
        .param("learnt", learnt)
        .query((row, n) -> ItemTraits.of(row))
        .list());
  }
}
