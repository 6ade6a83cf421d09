package io.tongban.application.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.access.SignedIn;
import io.tongban.application.Page;
import io.tongban.application.casefile.HandedIn.Upload;
import io.tongban.application.casefile.model.Applicant;
import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.CaseNumber;
import io.tongban.application.casefile.model.Identifier;
import io.tongban.application.casefile.model.Status;
import io.tongban.application.certificate.Licences;
import io.tongban.application.deadline.Deadlines;
import io.tongban.application.deadline.Explanation;
import io.tongban.application.gate.Assurance.Basis;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases")
@Tag(name = "cases", description = "办件的提交与查阅")
class CaseController {

  private static final int LONGEST_KEY = 100;

  private final Submission submission;
  private final JdbcCaseFiles files;
  private final CaseLists lists;
  private final CounterCases counterCases;
  private final CaseViews views;
  private final CaseLog log;
  private final CaseDocuments documents;
  private final Deadlines deadlines;
  private final DueRecount recount;
  private final Licences licences;
  private final Clock clock;

  CaseController(Submission submission, JdbcCaseFiles files, CaseLists lists, CounterCases counterCases,
      CaseViews views, CaseLog log, CaseDocuments documents, Deadlines deadlines, DueRecount recount, Licences licences,
      Clock clock) {
    this.submission = submission;
    this.files = files;
    this.lists = lists;
    this.counterCases = counterCases;
    this.views = views;
    this.log = log;
    this.documents = documents;
    this.deadlines = deadlines;
    this.recount = recount;
    this.licences = licences;
    this.clock = clock;
  }

  /**
   * @param receivingRegion the counter that takes the application in
   * @param originals keys of the materials that the counter took in on paper; with {@code onBehalfOf} only
   * @param answers to all of the item's questions, as in the checklist's address: {@code kind.canteen,area.80}; the
   *     materials are then those of the checklist
   * @param form as the item's form in force asks; it may be left out where the item has none of its own
   * @param paperForm instead of {@code form}: the scan of one filled in on paper; with {@code onBehalfOf} only
   * @param onBehalfOf for whom a clerk files at the counter; nobody else may name one
   */
  record SubmitBody(
      @NotBlank @Size(max = 128) @Pattern(regexp = "[^\\s/?#%\\p{Cntrl}]*") String itemCode,
      @NotBlank @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") String receivingRegion,
      @Size(max = 100) @Nullable List<@NotNull @Valid Upload> materials,
      @Size(max = 100) @Nullable List<@NotBlank @Size(max = 128) String> originals,
      @Size(max = 2000) @Nullable String answers,
      @Size(max = 200) @Nullable Map<String, Object> form,
      @Nullable UUID paperForm,
      @Size(max = 2000) @Nullable String note,
      @Valid @Nullable OnBehalfOf onBehalfOf) {}

  /**
   * @param identifier 公民身份号码 or 统一社会信用代码; its check digit is verified
   * @param phone whom to call about a correction or the licence
   */
  record OnBehalfOf(
      Applicant.@NotNull Kind kind,
      @NotBlank @Size(max = 120) @Pattern(regexp = "\\P{Cntrl}*") String name,
      @NotBlank @Size(max = 20) String identifier,
      @Size(max = 30) @Pattern(regexp = "[0-9+() -]*") @Nullable String phone) {}

  /** @param changes what a change of the calendar moved, oldest first */
  record DeadlineView(@JsonUnwrapped Explanation explanation, List<DueRecount.Change> changes) {}

  @Needs({Role.APPLICANT, Role.WINDOW_CLERK})
  @Operation(summary = "提交申请：File an application; the same Idempotency-Key answers with the same case")
  @PostMapping
  ResponseEntity<CaseView> submit(
      @Parameter(description = "由客户端生成，100 个字符以内") @RequestHeader("Idempotency-Key") String key,
      @Valid @RequestBody SubmitBody body, Caller caller) {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Problem(400, "invalid-value").field("Idempotency-Key").args("Idempotency-Key");
    }
    var request = new Submission.Request(body.itemCode(), new RegionCode(body.receivingRegion()),
        body.materials() == null ? List.of() : body.materials(),
        HandedIn.originals(body.originals(), body.onBehalfOf() != null),
        body.answers(), body.form(),
        HandedIn.paperForm(body.paperForm(), body.form() != null, body.onBehalfOf() != null),
        body.note(), behalf(body, caller));
    return switch (submission.submit(request, key, caller)) {
      case Submission.Result.Opened(var file) -> ResponseEntity
          .created(URI.create("/api/cases/" + file.number())).body(views.of(file, caller));
      case Submission.Result.Replayed(var file) -> ResponseEntity.ok()
          .location(URI.create("/api/cases/" + file.number())).body(views.of(file, caller));
      case Submission.Result.KeyReused() -> throw new Problem(409, "idempotency-key-reused").field("Idempotency-Key");
      case Submission.Result.NotInForce(var item, var by) ->
          throw new Problem(409, "item-not-in-force").field("itemCode").args(item, by.basis() == Basis.LAST_KNOWN
              ? views.lastKnownNotice(by.confirmedAt())
              : "");
      case Submission.Result.CatalogueAway(var item) ->
          throw new Problem(503, "catalogue-unavailable").field("itemCode").args(item);
      case Submission.Result.WithoutGuide(var item) ->
          throw new Problem(409, "guide-missing").field("itemCode").args(item);
      case Submission.Result.NotTakenInThere(var region) ->
          throw new Problem(422, "not-taken-in-there").field("receivingRegion").args(region.value());
      case Submission.Result.UnknownApplicant() -> throw new Problem(409, "applicant-unknown");
      case Submission.Result.AnswersOpen() -> throw new Problem(422, "answers-open").field("answers");
      case Submission.Result.AnswersUnreadable() -> throw new Problem(422, "answers-unreadable").field("answers");
      case Submission.Result.WithoutForm(var item) ->
          throw new Problem(400, "application-form-missing").field(FilledForms.FIELD).args(item);
      case Submission.Result.Incomplete(var faults) -> throw Completeness.refused(faults);
    };
  }

  @Needs(Role.APPLICANT)
  @Operation(
      summary = "我的办件：My cases, the newest first",
      description = "Also those a clerk filed at a counter for the identifier that a counter has verified of the caller.")
  @GetMapping("/mine")
  Page<CaseView.Row> mine(@RequestParam(required = false) @Nullable Status status,
      @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "20") int size,
      Caller caller) {
    Page.checked(size);
    if (after == null) counterCases.join(caller);
    return lists.mine(caller, status, after, size);
  }

  @Needs({Role.WINDOW_CLERK, Role.REVIEWER, Role.DECIDER})
  @Operation(summary = "待办：Cases that wait for me, the first due first")
  @GetMapping("/queue")
  Page<CaseView.Row> queue(@RequestParam(required = false) @Nullable Status status,
      @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "20") int size,
      Caller caller) {
    return lists.queue(caller, status, after, Page.checked(size));
  }

  @SignedIn
  @Operation(summary = "办件：A case")
  @GetMapping("/{caseNumber}")
  CaseView one(@PathVariable CaseNumber caseNumber, Caller caller) {
    return views.of(seen(caseNumber, caller), caller);
  }

  @SignedIn
  @Operation(summary = "办件日志：A case's log, and whether its hash chain holds")
  @GetMapping("/{caseNumber}/log")
  CaseLog.LogView log(@PathVariable CaseNumber caseNumber, Caller caller) {
    return log.of(seen(caseNumber, caller), caller);
  }

  @SignedIn
  @Operation(summary = "期限说明：A case's term day by day: counted or not, and why")
  @GetMapping("/{caseNumber}/deadline")
  DeadlineView deadline(@PathVariable CaseNumber caseNumber, Caller caller) {
    var file = seen(caseNumber, caller);
    return new DeadlineView(
        deadlines.explain(CaseDues.term(file), LocalDate.now(clock)), recount.changesOf(file.number()));
  }

  @SignedIn
  @Operation(summary = "许可证：The licence as PDF")
  @GetMapping(path = "/{caseNumber}/licence")
  ResponseEntity<byte[]> licence(@PathVariable CaseNumber caseNumber, Caller caller) {
    var number = seen(caseNumber, caller).number().licenceNumber();
    return licences.document(number)
        .map(content -> pdf(content, number))
        .orElseThrow(() -> new Problem(404, "licence-not-issued").args(caseNumber.value()));
  }

  @SignedIn
  @Operation(summary = "办件文书：A document as PDF: acceptance, correction-notice, non-acceptance, refusal")
  @GetMapping("/{caseNumber}/documents/{kind}")
  ResponseEntity<byte[]> document(@PathVariable CaseNumber caseNumber, @PathVariable String kind, Caller caller) {
    var file = seen(caseNumber, caller);
    return CaseDocuments.Kind.of(kind)
        .flatMap(wanted -> documents.voucher(file, wanted))
        .map(voucher -> pdf(licences.print(voucher), voucher.number()))
        .orElseThrow(() -> new Problem(404, "not-found").args(caseNumber + " " + kind));
  }

  private CaseFile seen(CaseNumber number, Caller caller) {
    var file = files.find(number).orElseThrow(() -> Parts.unknown(number));
    Parts.requireSight(caller, file);
    return file;
  }

  private static @Nullable Applicant behalf(SubmitBody body, Caller caller) {
    var behalf = body.onBehalfOf();
    if (behalf == null) {
      if (!caller.has(Role.APPLICANT)) throw new Problem(422, "on-behalf-of-missing").field("onBehalfOf");
      return null;
    }
    if (!Submission.mayFileFor(caller, new RegionCode(body.receivingRegion()))) throw new Problem(403, "wrong-region");
    var identifier = behalf.identifier().strip().toUpperCase(Locale.ROOT);
    if (!Identifier.valid(behalf.kind(), identifier)) {
      throw new Problem(422, "identifier-invalid").field("onBehalfOf.identifier");
    }
    var phone = behalf.phone() == null || behalf.phone().isBlank() ? null : behalf.phone().strip();
    return new Applicant(null, behalf.kind(), behalf.name().strip(), identifier, phone);
  }

  private static ResponseEntity<byte[]> pdf(byte[] content, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name + ".pdf", StandardCharsets.UTF_8).build().toString())
        .body(content);
  }
}
