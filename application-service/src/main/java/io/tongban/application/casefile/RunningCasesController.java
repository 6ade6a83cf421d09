package io.tongban.application.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Machine;
import io.tongban.client.application.RunningCasesClient;
import io.tongban.problem.Problem;
import java.util.List;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What {@link RunningCasesClient} promises to the other services. */
@RestController
@Tag(name = "cases", description = "办件")
class RunningCasesController implements RunningCasesClient {

  private final CaseLists lists;

  RunningCasesController(CaseLists lists) {
    this.lists = lists;
  }

  @Machine
  @Operation(summary = "在办件数量：Running cases per item, for other services")
  @Override
  public List<Count> running(@RequestBody Question question) {
    if (question.itemCodes() == null || question.itemCodes().size() > MOST) {
      throw new Problem(400, "invalid-value").field("itemCodes").args("itemCodes");
    }
    return lists.running(question.itemCodes());
  }
}
