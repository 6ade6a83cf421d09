package io.tongban.guide.page;

import io.tongban.guide.page.model.FlowDrawing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide as its page shows it; the templates read nothing else.
 *
 * @param missing titles of the aspects that nobody has worded yet
 * @param structured the service as schema.org says it, JSON that may stand in a script element
 * @param events what was held about the fee; none in the plain page
 * @param flow null when the item has none, or the plain page leaves it out
 */
record GuidePage(
    String lang,
    boolean plain,
    String code,
    String name,
    String organ,
    String tierName,
    int version,
    String updated,
    Addresses address,
    List<Mode> modes,
    List<Fact> facts,
    List<String> missing,
    List<Section> sections,
    List<ReadGuide.Material> materials,
    @Nullable FlowDrawing flow,
    List<ReadGuide.Faq> faq,
    List<FeeEvents.Event> events,
    String structured) {

  record Addresses(String self, String pdf, String apply, String checklist, String form, String formPdf,
      String formSample, String ask, String versions, String item, String history) {}

  /** Another way to read the same page. */
  record Mode(String title, String address, String lang, boolean current) {}

  record Fact(String title, String value) {}

  /** @param source ITEM, LAW, WRITTEN and so on; null in the plain page, and while there is no text */
  record Section(int no, String key, String title, String text, @Nullable String source, boolean showsMaterials,
      boolean showsFlow) {}
}
