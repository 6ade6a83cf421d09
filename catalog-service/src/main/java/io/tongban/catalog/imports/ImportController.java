package io.tongban.catalog.imports;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/catalog/imports")
@Tag(name = "清单导入 Imports")
class ImportController {

  private static final int PROBLEMS_SHOWN = 100;

  private final Imports imports;
  private final ImportJobs jobs;
  private final ImportProblems problems;
  private final ImportTexts texts;

  ImportController(Imports imports, ImportJobs jobs, ImportProblems problems, ImportTexts texts) {
    this.imports = imports;
    this.jobs = jobs;
    this.problems = problems;
    this.texts = texts;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "导入事项清单：Import a list of items (CSV or XLSX) into the draft of this region, year and title",
      description = """
          The draft is begun when there is none, and continued when there is. mode=add refuses rows whose code the draft
          already holds; mode=replace lets them take the old item's place; items that the list does not name stay.
          CSV may be UTF-8 or GB18030 (GBK); headers may be Chinese or English. dryRun=true checks and writes nothing.
          A file that is no list is refused with 422; otherwise follow the job until its state is DONE or FAILED. A
          failed job leaves the draft as it was.""")
  ResponseEntity<ImportView> start(
      @RequestParam MultipartFile file,
      @RequestParam RegionCode region,
      @RequestParam @NotBlank @Size(max = 100) String title,
      @RequestParam @Min(1990) @Max(2100) int year,
      @RequestParam(defaultValue = "add") String mode,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @Parameter(hidden = true) Caller caller,
      Locale locale) throws IOException {
    EditionAccess.requireKeeper(region, caller);
    var wish = new NewImport(region, year, title.strip(), mode(mode), dryRun);
    var received = Files.createTempFile("tongban-upload-", ".tmp");
    try {
      file.transferTo(received);
      var job = started(imports.start(wish, name(file), received, Actor.of(caller)));
      return ResponseEntity.accepted()
          .location(URI.create("/api/catalog/imports/" + job.id()))
          .body(view(job, locale));
    } finally {
      Files.delete(received);
    }
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/{id}")
  @Operation(summary = "导入进度与结果：State, counts and the first 100 problems of an import, errors first")
  ImportView one(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
    return view(job(id, caller), locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping(path = "/{id}/report", produces = "text/csv")
  @Operation(summary = "下载导入报告：Every problem of an import, row by row, as CSV (UTF-8 with BOM)")
  void report(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale,
      HttpServletResponse response) throws IOException {
    var job = job(id, caller);
    if (job.running()) {
      throw new Problem(409, "import-running");
    }
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(texts.reportName(id, locale), StandardCharsets.UTF_8).build().toString());
    var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out.write('\uFEFF');
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(texts.reportHeader(locale));
      problems.each(id, problem -> csv.writeRecord(texts.reportRow(problem, locale)));
    }
  }

  private ImportJob job(long id, Caller caller) {
    var job = jobs.find(id).orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
    EditionAccess.requireKeeper(job.region(), caller);
    return job;
  }

  private ImportView view(ImportJob job, Locale locale) {
    var first = job.running() ? List.<ImportView.ProblemView>of()
        : problems.first(job.id(), PROBLEMS_SHOWN).stream().map(problem -> texts.view(problem, locale)).toList();
    return ImportView.of(job, texts.failure(job, locale), first);
  }

  private static ImportJob started(StartOutcome outcome) {
    return switch (outcome) {
      case StartOutcome.Started(var job) -> job;
      case StartOutcome.Busy() -> throw new Problem(409, "import-running");
      case StartOutcome.Unfit(var code, var args) -> throw new Problem(422, code).field("file").args(args.toArray());
    };
  }

  private static Mode mode(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "add" -> Mode.ADD;
      case "replace" -> Mode.REPLACE;
      default -> throw new Problem(400, "invalid-value").field("mode").args("mode");
    };
  }

  /** Browsers of old send a whole path. */
  private static String name(MultipartFile file) {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replace('\\', '/');
    var last = Path.of("/" + name.replace("\0", "")).getFileName();
    return last == null ? "list" : last.toString();
  }
}
