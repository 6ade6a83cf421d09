package io.tongban.catalog.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.catalog.change.ItemHistory.History;
import io.tongban.catalog.item.ItemCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/catalog/items/{code}/history")
@Tag(name = "目录变更 Changes")
class HistoryController {

  /** Answers also change with the program that writes them. */
  private static final String VERSION =
      Objects.requireNonNullElse(HistoryController.class.getPackage().getImplementationVersion(), "");

  private final ItemHistory history;

  HistoryController(ItemHistory history) {
    this.history = history;
  }

  @Public
  @GetMapping
  @Operation(
      summary = "事项沿革：The whole history of an item, also of a cancelled one, each change with its document",
      description = """
          Over all published editions and all codes it had: events oldest first, with the fields before and after in
          words. 404 item-never-listed when no edition ever held the code.""")
  ResponseEntity<History> history(@PathVariable ItemCode code, Locale locale, WebRequest request) {
    var state = String.join(":", VERSION, history.state(), locale.getLanguage());
    var tag = "W/\"" + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)) + "\"";
    var answer = request.checkNotModified(tag) ? ResponseEntity.status(HttpStatus.NOT_MODIFIED) : ResponseEntity.ok();
    answer.eTag(tag).cacheControl(CacheControl.noCache().cachePublic()).varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    return request.checkNotModified(tag) ? answer.build() : answer.body(history.of(code.value(), locale));
  }
}
