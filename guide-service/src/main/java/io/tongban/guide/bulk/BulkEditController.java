package io.tongban.guide.bulk;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.guide.Aspects;
import io.tongban.guide.guide.WritingSettings;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/guides/bulk-edits")
@Tag(name = "指南批量修改 Bulk edits")
class BulkEditController {

  private final BulkEditing editing;
  private final BulkLines lines;
  private final WritingSettings settings;
  private final Aspects aspects;

  BulkEditController(BulkEditing editing, BulkLines lines, WritingSettings settings, Aspects aspects) {
    this.editing = editing;
    this.lines = lines;
    this.settings = settings;
    this.aspects = aspects;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/aspects")
  @Operation(summary = "可批量修改的方面：The aspects of a guide, and whether changes are published without review")
  Choices aspects(@Parameter(hidden = true) Locale locale) {
    var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return new Choices(settings.direct(), aspects.all().stream()
        .map(aspect -> new Choice(aspect.key(), english ? aspect.titleEn() : aspect.title())).toList());
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/preview")
  @Operation(
      summary = "批量修改预览：What a change would make of each guide of an organ, before and after",
      description = """
          With find, the text is replaced wherever the aspect is written with it; without, the aspect is written anew in
          every guide. Guides that stay as they are are not listed. read: how many were looked at; next: what to pass as
          after; size: 1 to 1000 guides to be looked at.""")
  Preview preview(@RequestBody @Valid BulkEdit edit, @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "1000") int size, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    authorise(edit, caller);
    if (size < 1 || size > BulkEditing.MOST) {
      throw new Problem(400, "invalid-page").field("size").args(BulkEditing.MOST);
    }
    var page = editing.preview(edit, after, size);
    return new Preview(page.changes().stream().map(change -> lines.of(change, locale)).toList(), page.read(),
        page.next());
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @Operation(
      summary = "批量修改：Make the change in all guides named with the version seen, or in none",
      description = """
          409 too-many-guides above 1000; 409 guides-changed-meanwhile names those that changed since the preview; 409
          guide-not-publishable those that would be incomplete or contradict their item; 409 direct-writing-off where
          another person has to review it.""")
  Applied apply(@RequestBody @Valid Order order, @Parameter(hidden = true) Caller caller) {
    authorise(order.edit(), caller);
    if (!settings.direct()) {
      throw new Problem(409, "direct-writing-off");
    }
    return new Applied(editing.apply(order.edit(), order.versions(), caller.id()));
  }

  static void authorise(BulkEdit edit, Caller caller) {
    if (!caller.may(CATALOGUE_ADMINISTRATOR, edit.region(), edit.organ())) {
      throw new Problem(403, "wrong-region");
    }
  }

  /** @param versions by code, of the guides to be changed as the preview showed them */
  record Order(@NotNull @Valid BulkEdit edit, @NotEmpty Map<String, @NotNull Integer> versions) {}

  /** @param direct whether a change is published at once; another person reviews it otherwise */
  record Choices(boolean direct, List<Choice> aspects) {}

  record Choice(String key, String title) {}

  record Preview(List<BulkLines.Line> guides, int read, @Nullable String next) {}

  record Applied(int guides) {}
}
