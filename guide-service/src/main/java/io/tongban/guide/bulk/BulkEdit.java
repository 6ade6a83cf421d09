package io.tongban.guide.bulk;

import io.tongban.access.RegionCode;
import io.tongban.guide.guide.BulkChange;
import io.tongban.guide.guide.GuideDraft;
import io.tongban.guide.guide.WrittenGuides;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change to one aspect of an organ's guides.
 *
 * @param name that the items' names hold; null for all of the organ's guides
 * @param find the text to be replaced wherever it is written; null to write the aspect anew in every guide
 * @param text what to put in its place
 */
record BulkEdit(
    @NotNull RegionCode region,
    @NotBlank String organ,
    @Nullable @Size(max = 100) String name,
    @NotBlank @Size(max = 60) String aspect,
    @Nullable @Size(min = 1, max = 1000) String find,
    @NotBlank @Size(max = 4000) String text) {

  WrittenGuides.Selection selection() {
    return new WrittenGuides.Selection(region, organ, name == null || name.isBlank() ? null : name.strip());
  }

  BulkChange change(int guides) {
    return new BulkChange(aspect, find, text.strip(), guides);
  }

  /** What is written now; null when nothing is. */
  @Nullable String before(GuideDraft draft) {
    return draft.aspects() == null ? null : draft.aspects().get(aspect);
  }

  /** Empty when the guide stays as it is. */
  Optional<String> after(GuideDraft draft) {
    var before = before(draft);
    if (find == null) {
      return text.strip().equals(before) ? Optional.empty() : Optional.of(text.strip());
    }
    return before == null || !before.contains(find) ? Optional.empty() : Optional.of(before.replace(find, text));
  }
}
