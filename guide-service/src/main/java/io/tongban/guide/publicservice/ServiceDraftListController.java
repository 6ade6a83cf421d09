package io.tongban.guide.publicservice;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;
import static io.tongban.access.Role.PUBLIC_SERVICE_EDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.guide.review.Status;
import io.tongban.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "公共服务指南草稿 Drafts of public services")
class ServiceDraftListController {

  private static final int MOST = 200;

  private final ServiceDrafts drafts;

  ServiceDraftListController(ServiceDrafts drafts) {
    this.drafts = drafts;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER, PUBLIC_SERVICE_EDITOR})
  @GetMapping("/api/public-services/drafts")
  @Operation(
      summary = "公共服务草稿清单：The drafts of my regions and organs, or of the bodies for which I write",
      description = "status: DRAFTING, IN_REVIEW or RETURNED; after: next of the page before; size: 1 to 200.")
  Listing list(@RequestParam @Nullable Status status, @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "50") int size, @Parameter(hidden = true) Caller caller) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    var found = drafts.list(Area.of(caller, ServiceAccess.READERS), status, after, size + 1);
    var page = found.stream().limit(size).toList();
    return new Listing(page, found.size() > size ? page.getLast().place() : null);
  }

  /** @param next what to pass as {@code after}; null at the end */
  record Listing(List<ServiceDrafts.Listed> drafts, @Nullable String next) {}
}
