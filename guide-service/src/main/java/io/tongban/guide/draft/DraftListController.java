package io.tongban.guide.draft;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.review.Remark;
import io.tongban.guide.review.Status;
import io.tongban.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "指南草稿 Guide drafts")
class DraftListController {

  private static final int MOST = 200;

  private final Drafts drafts;
  private final OutdatedParts outdated;
  private final MessageSource messages;

  DraftListController(Drafts drafts, OutdatedParts outdated, MessageSource messages) {
    this.drafts = drafts;
    this.outdated = outdated;
    this.messages = messages;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/api/guides/drafts")
  @Operation(
      summary = "指南草稿清单：The drafts of guides, situations and forms of my regions and organs, by item code",
      description = "status: DRAFTING, IN_REVIEW or RETURNED; after: next of the page before; size: 1 to 200.")
  Listing list(@RequestParam @Nullable Status status, @RequestParam @Nullable Place after,
      @RequestParam(defaultValue = "50") int size, @Parameter(hidden = true) Caller caller) {
    var found = drafts.list(areas(caller), status, after, checked(size) + 1);
    var page = found.stream().limit(size).toList();
    return new Listing(page, found.size() > size ? page.getLast().place() : null);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/api/guides/outdated")
  @Operation(
      summary = "待更新的情形和申请书：Published situations and forms that contradict their item since it changed",
      description = """
          Those of my regions and organs, by item code, each with what it contradicts. after: next of the page before;
          size: 1 to 200.""")
  OutdatedListing outdated(@RequestParam @Nullable Place after, @RequestParam(defaultValue = "50") int size,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var found = outdated.list(areas(caller), after, checked(size) + 1);
    var page = found.stream().limit(size)
        .map(one -> new OutdatedView(one.code(), one.part(), one.name(), one.region(), one.version(), one.since(),
            Remark.of(one.faults(), messages, locale)))
        .toList();
    return new OutdatedListing(page, found.size() > size ? page.getLast().place() : null);
  }

  private static Areas areas(Caller caller) {
    return Areas.of(caller, CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER);
  }

  private static int checked(int size) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    return size;
  }

  /** @param next what to pass as {@code after}; null at the end */
  record Listing(List<Drafts.Listed> drafts, @Nullable String next) {}

  /** @param next what to pass as {@code after}; null at the end */
  record OutdatedListing(List<OutdatedView> parts, @Nullable String next) {}

  /**
   * @param part situations or form
   * @param version that is published
   * @param since the day on which that was noticed
   */
  record OutdatedView(String code, String part, String name, String region, int version, LocalDate since,
      List<Remark> remarks) {

    String place() {
      return new Place(code, part).written();
    }
  }
}
