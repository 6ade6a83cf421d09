package io.tongban.guide.draft;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Needs;
import io.tongban.guide.draft.model.Status;
import io.tongban.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "指南草稿 Guide drafts")
class DraftListController {

  private static final int MOST = 200;

  private final Drafts drafts;

  DraftListController(Drafts drafts) {
    this.drafts = drafts;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/api/guides/drafts")
  @Operation(
      summary = "指南草稿清单：The drafts of my regions and organs, by item code",
      description = "status: DRAFTING, IN_REVIEW or RETURNED; after: next of the page before; size: 1 to 200.")
  Listing list(@RequestParam @Nullable Status status, @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "50") int size, @Parameter(hidden = true) Caller caller) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    var grants = Stream.of(CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER)
        .flatMap(role -> caller.grantsOf(role).stream()).toList();
    var found = drafts.list(grants.stream().map(grant -> grant.region().prefix()).toList(),
        grants.stream().map(Grant::organ).toList(), status, after, size + 1);
    var page = found.stream().limit(size).toList();
    return new Listing(page, found.size() > size ? page.getLast().code() : null);
  }

  /** @param next what to pass as {@code after}; null at the end */
  record Listing(List<Drafts.Listed> drafts, @Nullable String next) {}
}
