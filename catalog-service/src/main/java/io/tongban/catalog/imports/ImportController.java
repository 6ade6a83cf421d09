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
import io.tongban.catalog.imports.model.Header;
import io.tongban.catalog.imports.reading.RawRow;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  private final RefusedRows refused;
  private final ImportTexts texts;
  private final UploadedMapping mappings;

  ImportController(Imports imports, ImportJobs jobs, ImportProblems problems, RefusedRows refused, ImportTexts texts,
      UploadedMapping mappings) {
    this.imports = imports;
    this.jobs = jobs;
    this.problems = problems;
    this.refused = refused;
    this.texts = texts;
    this.mappings = mappings;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "导入事项清单：Import a list of items (CSV or XLSX) into the draft of this region, year and title",
      description = """
          The draft is begun when there is none, and continued when there is. mode=add refuses rows whose code the draft
          already holds; mode=replace lets them take the old item's place; items that the list does not name stay.
          CSV may be UTF-8 or GB18030 (GBK); headers may be Chinese or English. dryRun=true checks and writes nothing.
          A workbook may tell the parts of items on sheets of their own (条件, 材料, 收费 … 依据), by the items' codes.
          source names whose list it is; mapping is a JSON object from its header cells to our columns ("" leaves one
          out) and is remembered under that name. Without mapping the one saved for the source, or for the same header,
          is taken. continues: the job whose refused rows this list corrects, for the same draft.
          A file that is no list is refused with 422; otherwise follow the job until its state is DONE or FAILED. A
          failed job leaves the draft as it was.""")
  ResponseEntity<ImportView> start(
      @RequestParam MultipartFile file,
      @RequestParam RegionCode region,
      @RequestParam @NotBlank @Size(max = 100) String title,
      @RequestParam @Min(1990) @Max(2100) int year,
      @RequestParam(defaultValue = "add") String mode,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam @Nullable @Size(max = 100) String source,
      @RequestParam @Nullable @Size(max = 20_000) String mapping,
      @RequestParam @Nullable Long continues,
      @Parameter(hidden = true) Caller caller,
      Locale locale) throws IOException {
    EditionAccess.requireKeeper(region, caller);
    var wish = new NewImport(region, year, title.strip(), mode(mode), dryRun,
        source == null || source.isBlank() ? null : source.strip(), continues);
    requireSameDraft(wish);
    var meant = mappings.read(mapping);
    var received = Files.createTempFile("tongban-upload-", ".tmp");
    try {
      file.transferTo(received);
      var job = started(imports.start(wish, meant, name(file), received, Actor.of(caller)));
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
    csv(response, texts.reportName(id, locale), csv -> {
      csv.writeRecord(texts.reportHeader(locale));
      problems.each(id, problem -> csv.writeRecord(texts.reportRow(problem, locale)));
    });
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping(path = "/{id}/refused", produces = "text/csv")
  @Operation(
      summary = "下载未导入的行：The refused rows as they stood in the file, with what is wrong, to be corrected (CSV)",
      description = "Correct them, leave 原行号 as it is, and import the file with continues={id}.")
  void refused(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale,
      HttpServletResponse response) throws IOException {
    var job = job(id, caller);
    if (job.running()) {
      throw new Problem(409, "import-running");
    }
    csv(response, texts.refusedName(id, locale), csv -> {
      csv.writeRecord(Stream.concat(job.header().stream(), Stream.of(Header.ORIGINAL_ROW, Header.ERRORS)).toList());
      refused.eachOpen(id, rows -> {
        var errors = problems.errorsOf(id, rows.stream().map(RawRow::number).toList());
        rows.forEach(row -> csv.writeRecord(texts.refusedRow(row, job.header().size(),
            errors.getOrDefault(row.number(), List.of()), locale)));
      });
    });
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/resume")
  @Operation(
      summary = "继续中断的导入：Run a job again that broke off through no fault of its file; nothing need be sent again",
      description = "409 import-not-resumable for others: correct the file, or its refused rows, and import that.")
  ResponseEntity<ImportView> resume(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
    job(id, caller);
    var job = imports.resume(id).orElseThrow(() -> new Problem(409, "import-not-resumable"));
    return ResponseEntity.accepted().body(view(job, locale));
  }

  /** A list that corrects another goes into the same draft. */
  private void requireSameDraft(NewImport wish) {
    if (wish.continues() != null) {
      jobs.find(wish.continues())
          .map(ImportJob::wish)
          .filter(before -> before.region().equals(wish.region()) && before.year() == wish.year()
              && before.title().equals(wish.title()))
          .orElseThrow(() -> new Problem(409, "import-of-other-draft").field("continues").args(wish.continues()));
    }
  }

  private static void csv(HttpServletResponse response, String name, Consumer<CsvWriter> writing) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out.write('\uFEFF');
    try (var csv = CsvWriter.builder().build(out)) {
      writing.accept(csv);
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
    return ImportView.of(job, texts.failure(job, locale), refused.open(job.id()), first);
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
