package io.tongban.guide.bulk;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.guide.WritingSettings;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/guides/bulk-edits")
@Tag(name = "指南批量修改 Bulk edits")
class BulkEditController {

  private final BulkEditing editing;
  private final WritingSettings settings;
  private final MessageSource messages;

  BulkEditController(BulkEditing editing, WritingSettings settings, MessageSource messages) {
    this.editing = editing;
    this.settings = settings;
    this.messages = messages;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/preview")
  @Operation(
      summary = "批量修改预览：What a change would make of each guide of an organ, before and after",
      description = """
          With find, the text is replaced wherever the aspect is written with it; without, the aspect is written anew in
          every guide. Guides that stay as they are are not listed. 409 too-many-guides above 1000 guides.""")
  Preview preview(@RequestBody @Valid BulkEdit edit, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    authorise(edit, caller);
    return new Preview(editing.changes(edit).stream().map(change -> line(change, locale)).toList());
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @Operation(
      summary = "批量修改：Make the change in all guides named with the version seen, or in none",
      description = """
          409 guides-changed-meanwhile names those that changed since the preview; 409 guide-not-publishable those that
          would be incomplete or contradict their item; 409 direct-writing-off where drafts are the only way.""")
  Applied apply(@RequestBody @Valid Order order, @Parameter(hidden = true) Caller caller) {
    authorise(order.edit(), caller);
    if (!settings.direct()) {
      throw new Problem(409, "direct-writing-off");
    }
    return new Applied(editing.apply(order.edit(), order.versions(), caller.id()));
  }

  private static void authorise(BulkEdit edit, Caller caller) {
    if (!caller.may(CATALOGUE_ADMINISTRATOR, edit.region(), edit.organ())) {
      throw new Problem(403, "wrong-region");
    }
  }

  private Line line(BulkEditing.Change change, Locale locale) {
    return new Line(change.code(), change.name(), change.region(), change.version(), change.before(), change.after(),
        change.faults().stream().map(fault -> new Remark(fault.field(), fault.code(),
            messages.getMessage("error." + fault.code(), fault.args(), locale))).toList());
  }

  /** @param versions by code, of the guides to be changed as the preview showed them */
  record Order(@NotNull @Valid BulkEdit edit, @NotEmpty Map<String, @NotNull Integer> versions) {}

  record Preview(List<Line> guides) {}

  /** @param before null when nothing is written */
  record Line(String code, String name, String region, int version, @Nullable String before, String after,
      List<Remark> faults) {}

  record Remark(String field, String code, String message) {}

  record Applied(int guides) {}
}
