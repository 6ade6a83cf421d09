package io.tongban.guide.page;

import io.tongban.guide.page.model.FlowDrawing;
import io.tongban.guide.page.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide as its page shows it; the templates read nothing else.
 *
 * @param guideLang language of what the guide itself says, where it is not the page's
 * @param facts none in the plain page, which says no more than they do
 * @param missing titles of the aspects that nobody has worded yet
 * @param behind what is said when the guide lags behind its item; null when it does not
 * @param sections by the number of their aspect, as they are printed; groups hold the same as they are read
 * @param structured the service as schema.org says it, JSON that may stand in a script element
 * @param events what was held about the fee; none in the plain page
 * @param flow null when the item has none, or the plain page leaves it out
 */
record GuidePage(
    String lang,
    @Nullable String guideLang,
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
    @Nullable String behind,
    List<Group> groups,
    List<Section> sections,
    List<ReadGuide.Material> materials,
    @Nullable Flow flow,
    List<ReadGuide.Faq> faq,
    List<FeeEvents.Event> events,
    String structured) {

  /** @param self as it may be passed on */
  record Addresses(String self, String pdf, String apply, String checklist, String form, String formPdf,
      String formSample, String ask, String versions, String item, String history) {}

  /**
   * Another way to read the same page.
   *
   * @param view what a browser that chooses it is to remember; null for nothing
   */
  record Mode(String title, String address, String lang, boolean current, @Nullable String view) {}

  /** @param key of the aspect that says more; null when none does */
  record Fact(String title, List<Text.Line> lines, @Nullable String key) {}

  /** @param title null in the plain page, which needs no groups */
  record Group(String key, @Nullable String title, List<Section> sections) {}

  /** @param source LOCAL or TEMPLATE, where the text is not simply the guide's own; null otherwise */
  record Section(int no, String key, String title, Text text, @Nullable String source, boolean showsMaterials,
      boolean showsFlow) {}

  /** @param steps the same in words */
  record Flow(FlowDrawing drawing, List<Step> steps) {

    /** @param onward what follows; empty at an end */
    record Step(String name, String who, String onward) {}
  }
}
