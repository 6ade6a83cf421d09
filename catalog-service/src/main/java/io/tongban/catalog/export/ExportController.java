package io.tongban.catalog.export;

import static java.util.stream.Collectors.toMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Public;
import io.tongban.catalog.edition.EditionHeads;
import io.tongban.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A file is made whole before it is sent, so that nobody gets half of one; as many at a time as the machine bears. */
@RestController
@RequestMapping("/api/catalog/editions/{id}")
@Tag(name = "目录导出 Export")
class ExportController {

  private final EditionHeads editions;
  private final Map<String, EditionFile> kinds;
  private final ExportSettings settings;
  private final Semaphore free;

  ExportController(EditionHeads editions, List<EditionFile> kinds, ExportSettings settings) {
    this.editions = editions;
    this.kinds = kinds.stream().collect(toMap(EditionFile::extension, kind -> kind));
    this.settings = settings;
    this.free = new Semaphore(settings.atOnce());
  }

  @Public
  @GetMapping("/export.xlsx")
  @Operation(
      summary = "导出 XLSX：An edition as a workbook, with a sheet for each kind of part; it can be imported again",
      description = "Drafts only for the administrators of their region. 503 export-busy: ask again in a moment.")
  void book(@PathVariable long id, @Parameter(hidden = true) Caller caller, HttpServletResponse response)
      throws IOException {
    send("xlsx", id, caller, response);
  }

  @Public
  @GetMapping("/export.json")
  @Operation(summary = "导出 JSON：An edition with all elements of its items; drafts as for XLSX")
  void json(@PathVariable long id, @Parameter(hidden = true) Caller caller, HttpServletResponse response)
      throws IOException {
    send("json", id, caller, response);
  }

  @Public
  @GetMapping("/export.pdf")
  @Operation(
      summary = "打印目录：An edition as a printed list 目录清单, by organ and type; drafts as for XLSX",
      description = "422 export-too-large above the number of items that the operator has printed.")
  void pdf(@PathVariable long id, @Parameter(hidden = true) Caller caller, HttpServletResponse response)
      throws IOException {
    send("pdf", id, caller, response);
  }

  private void send(String extension, long id, Caller caller, HttpServletResponse response) throws IOException {
    var edition = editions.visible(id, caller);
    var kind = kinds.get(extension);
    if (extension.equals("pdf") && edition.items() > settings.mostPrinted()) {
      throw new Problem(422, "export-too-large").args(edition.items(), settings.mostPrinted());
    }
    if (!free.tryAcquire()) {
      throw new Problem(503, "export-busy");
    }
    var file = Files.createTempFile("tongban-export-", "." + extension);
    try {
      try {
        kind.write(edition, file);
      } finally {
        free.release();
      }
      response.setContentType(kind.contentType());
      response.setContentLengthLong(Files.size(file));
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
          .filename(edition.title() + "-" + edition.region() + "." + extension, StandardCharsets.UTF_8)
          .build().toString());
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.delete(file);
    }
  }
}
