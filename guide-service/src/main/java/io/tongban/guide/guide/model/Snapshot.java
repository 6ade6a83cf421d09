package io.tongban.guide.guide.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guide as it read at one time, with what a page needs to show it again. */
public record Snapshot(String name, String typeName, String region, String organName, List<Told> aspects,
    List<Material> materials, List<Elements.Condition> conditions, List<Elements.Fee> fees, @Nullable Flow flow,
    List<Faq> faq) {

  /** @param value null while nobody had said anything */
  public record Told(int no, String key, String title, String titleEn, @Nullable String value,
      @Nullable Source source) {

    static Told of(Guide.Entry entry) {
      var aspect = entry.aspect();
      return new Told(aspect.no(), aspect.key(), aspect.title(), aspect.titleEn(), entry.value(), entry.source());
    }
  }

  public static List<Told> told(Guide guide) {
    return guide.entries().stream().map(Told::of).toList();
  }
}
