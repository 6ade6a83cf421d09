package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Content;
import io.tongban.guide.guide.model.Elements;
import io.tongban.guide.guide.model.Faq;
import io.tongban.guide.guide.model.Material;
import io.tongban.guide.guide.model.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stands in an edition, with the newest writing for it.
 *
 * @param revision how often the item's own facts changed, from 1
 * @param template code of the template that the item adopts; null for none
 * @param writing null while nothing is written
 * @param inherited the newest writing for the template; null for none
 * @param publicVersion the newest version that was published; null until the first is
 * @param stale null while the writing rests on what the item says today
 */
record Listing(long edition, Instant effectiveFrom, int revision, Item item, @Nullable String template,
    Elements elements, @Nullable Writing writing, @Nullable Writing inherited, @Nullable Integer publicVersion,
    @Nullable Stale stale) {

  /** Grows by one with each change of what the guide says, whether the catalogue or an administrator made it. */
  int version() {
    return publicVersion == null ? revision + writtenVersion() : publicVersion;
  }

  int writtenVersion() {
    return writing == null ? 0 : writing.version();
  }

  Instant updatedAt() {
    return writing == null || writing.at().isBefore(effectiveFrom) ? effectiveFrom : writing.at();
  }

  Described described() {
    return new Described(item, false, template, elements, inherited);
  }

  /** The catalogue's list is the list; a written one stands only where the catalogue has none. */
  List<Material> materials() {
    return materials(elements, writing == null ? null : writing.content());
  }

  /** The template's questions first. */
  List<Faq> faq() {
    return Stream.of(inherited, writing).filter(Objects::nonNull).flatMap(one -> one.content().faq().stream()).toList();
  }

  static List<Material> materials(Elements elements, @Nullable Content content) {
    if (!elements.materials().isEmpty()) {
      return elements.printed();
    }
    return content == null ? List.of() : content.materials();
  }
}
