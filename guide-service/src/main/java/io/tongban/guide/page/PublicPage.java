package io.tongban.guide.page;

import io.tongban.guide.page.GuidePage.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public-service bodies and their services as pages show them; the templates read nothing else. */
final class PublicPage {

  private PublicPage() {}

  /** @param more address of the bodies that follow; {@code first} of the first ones, on every page but that */
  record Browse(String lang, boolean plain, String self, List<Mode> modes, String words, @Nullable String region,
      @Nullable String kind, List<Choice> kinds, List<Choice> regions, List<Carried> carried, List<Found> services,
      List<Place> bodies, @Nullable String more, @Nullable String first, String examples) {}

  /** One of a list; {@code address} leads to what it narrows down. */
  record Choice(String key, String title, String address, boolean current) {}

  /** What a form has to carry on: how the page is read. */
  record Carried(String name, String value) {}

  record Found(String name, String address, String body, String about) {}

  record Place(String name, String address, String about, String where, String telephones, String hours) {}

  record Body(String lang, boolean plain, String self, List<Mode> modes, String back, String code, String name,
      String about, @Nullable String closed, List<Fact> facts, List<Link> services, String structured) {}

  record Link(String title, String address, String about) {}

  /** @param notices what a reader has to know first; {@code current}: address of the version in force */
  record Service(String lang, boolean plain, String self, List<Mode> modes, Link body, String name, int version,
      String updated, List<String> notices, @Nullable String current, String versions, List<Fact> facts,
      List<Section> sections, List<Promise> promises, List<Fee> fees, List<FeeEvents.Event> events,
      String structured) {}

  /** @param text null where only a table stands */
  record Section(int no, String key, String title, @Nullable String text, boolean showsPromises, boolean showsFees,
      boolean showsEvents) {}

  record Promise(String name, String limit) {}

  record Fee(String name, String price, String pricing, String basis) {}

  record Versions(String lang, boolean plain, String self, List<Mode> modes, Link service, List<Version> versions) {}

  record Version(String title, String address, String at, List<String> note) {}

  record Fact(String title, String value) {}
}
