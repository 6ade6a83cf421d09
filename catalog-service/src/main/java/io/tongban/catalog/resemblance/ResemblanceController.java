package io.tongban.catalog.resemblance;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.catalog.Page;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.resemblance.Flag.Against;
import io.tongban.catalog.resemblance.Overrides.Excuse;
import io.tongban.catalog.resemblance.Overrides.Kept;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The evidence of disguised approvals, for the administrators of the region. */
@RestController
@RequestMapping("/api/catalog/editions/{edition}/resemblances")
@Tag(name = "变相审批识别 Resemblances")
class ResemblanceController {

  /** A reason is a sentence, not a word. */
  private static final int SHORTEST = 10;

  private final Flagging flagging;
  private final Overriding overriding;
  private final Overrides overrides;
  private final Drafts drafts;
  private final EditionAccess access;
  private final Clock clock;

  ResemblanceController(Flagging flagging, Overriding overriding, Overrides overrides, Drafts drafts,
      EditionAccess access, Clock clock) {
    this.flagging = flagging;
    this.overriding = overriding;
    this.overrides = overrides;
    this.drafts = drafts;
    this.access = access;
    this.clock = clock;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping
  @Operation(
      summary = "疑似变相审批事项：New and amended items of a draft that resemble cancelled ones, with the evidence side by side",
      description = """
          Without excused, an item cannot be published until somebody gives a reason. Of a published edition: those
          for which a reason was given, with the evidence of that day.""")
  Page<FlagView> list(@PathVariable long edition, @RequestParam @Nullable ItemCode after,
      @RequestParam(defaultValue = "20") int size, @Parameter(hidden = true) Caller caller) {
    Page.require(size, 0);
    access.requireKept(edition, caller);
    var from = after == null ? null : after.value();
    var found = drafts.find(edition)
        .map(draft -> flagging.flags(draft, clock.instant(), from, size + 1, true).stream().map(FlagView::of).toList())
        .orElseGet(() -> published(edition, from, size + 1));
    return Page.of(found, size, null, FlagView::code);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{code}/override")
  @Operation(
      summary = "说明理由后放行：Say why an item that resembles cancelled ones may be published all the same",
      description = """
          reason: 10 characters or more. Holds until the text of the item or of the cancelled one changes. version: the
          item's version that was looked at; 412 item-changed-meanwhile when somebody changed it since.""")
  FlagView override(@PathVariable long edition, @PathVariable ItemCode code,
      @RequestParam @Nullable Integer version, @RequestBody @Valid Reason reason,
      @Parameter(hidden = true) Caller caller) {
    access.requireKept(edition, caller);
    var text = reason.reason().strip();
    if (text.codePointCount(0, text.length()) < SHORTEST) {
      throw new Problem(400, "reason-too-short").field("reason").args(SHORTEST);
    }
    return FlagView.of(overriding.override(edition, code, version, text, Actor.of(caller)));
  }

  private List<FlagView> published(long edition, @Nullable String after, int limit) {
    return overrides.of(edition, after).stream()
        .collect(Collectors.groupingBy(Kept::item, LinkedHashMap::new, Collectors.toList()))
        .entrySet().stream()
        .limit(limit)
        .map(item -> new FlagView(item.getKey(), item.getValue().getFirst().itemName(), null, true, item.getValue().stream()
            .map(kept -> new AgainstView(kept.evidence(), kept.excuse())).toList()))
        .toList();
  }

  record Reason(@NotNull @Size(max = 2000) String reason) {}

  /**
   * @param version of the item that was compared, to be named in an override; null in a published edition
   * @param excused whether the item may be published: a reason was given against each
   */
  record FlagView(String code, String name, @Nullable Integer version, boolean excused, List<AgainstView> against) {

    static FlagView of(Flag flag) {
      return new FlagView(flag.code(), flag.name(), flag.version(), flag.excused(), flag.against().stream()
          .map(AgainstView::of).toList());
    }
  }

  /** @param override null while no reason was given for these texts */
  record AgainstView(Evidence evidence, @Nullable Excuse override) {

    static AgainstView of(Against against) {
      return new AgainstView(against.evidence(), against.excuse());
    }
  }
}
