package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Elements;
import io.tongban.guide.guide.model.Faq;
import io.tongban.guide.guide.model.Flow;
import io.tongban.guide.guide.model.Guide;
import io.tongban.guide.guide.model.Material;
import io.tongban.guide.guide.model.Source;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A guide as everybody reads it.
 *
 * @param version grows with each change, by the catalogue or by an administrator
 * @param missing keys of the aspects without a value
 * @param conditions and those after it: the parts of the item that a page may draw, beside the aspects that tell them
 */
public record GuideView(
    String code,
    String name,
    @Nullable String mainItem,
    String type,
    String typeName,
    String region,
    String tier,
    Organ organ,
    int version,
    boolean complete,
    List<String> missing,
    List<AspectView> aspects,
    List<Material> materials,
    List<Elements.Condition> conditions,
    List<Elements.Fee> fees,
    @Nullable Flow flow,
    List<Elements.SpecialProcedure> specialProcedures,
    Elements.@Nullable Quota quota,
    Elements.@Nullable Result result,
    List<Elements.Prerequisite> prerequisites,
    List<Elements.IntermediaryService> intermediaryServices,
    List<Elements.DiscretionTier> discretion,
    Elements.@Nullable Ways ways,
    List<Faq> faq,
    @Nullable Stale stale,
    Instant effectiveFrom,
    Instant updatedAt) {

  public record Organ(String code, String name) {}

  /**
   * @param value null while nobody has said anything; {@code source} then too
   * @param template code of the template it is inherited from; null when it is not
   */
  public record AspectView(int no, String key, String title, @Nullable String value, @Nullable Source source,
      @Nullable String template) {}

  static GuideView of(Listing listing, Guide guide, Locale locale) {
    var item = listing.item();
    var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    var elements = listing.elements();
    return new GuideView(
        item.code(), item.name(), item.mainItem(), item.type(), item.typeName(), item.region(), item.tier(),
        new Organ(item.organCode(), item.organName()),
        listing.version(),
        guide.complete(),
        guide.missing(),
        guide.entries().stream()
            .map(entry -> new AspectView(entry.aspect().no(), entry.aspect().key(),
                english ? entry.aspect().titleEn() : entry.aspect().title(), entry.value(), entry.source(),
                entry.source() == Source.TEMPLATE ? listing.template() : null))
            .toList(),
        listing.materials(),
        elements.conditions(), elements.fees(), elements.flow(), elements.specialProcedures(), elements.quota(),
        elements.result(), elements.prerequisites(), elements.intermediaryServices(), elements.discretion(),
        elements.ways(),
        listing.faq(),
        listing.stale(),
        listing.effectiveFrom(),
        listing.updatedAt());
  }
}
