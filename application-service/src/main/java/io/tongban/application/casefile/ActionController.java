package io.tongban.application.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Role;
import io.tongban.application.casefile.HandedIn.Upload;
import io.tongban.application.casefile.model.CaseNumber;
import io.tongban.application.casefile.model.Decision;
import io.tongban.application.casefile.model.Defect;
import io.tongban.application.casefile.model.Outcome;
import io.tongban.application.casefile.model.Refusal;
import io.tongban.calendar.ExcludedTime;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to a case. Every body may carry the version that was read; 409 when it is no longer the newest. */
@RestController
@RequestMapping("/api/cases/{caseNumber}")
@Tag(name = "case-actions", description = "办件的办理")
class ActionController {

  private static final int LONG_TEXT = 2000;

  private final CaseHandling handling;
  private final Correcting correcting;
  private final CaseViews views;

  ActionController(CaseHandling handling, Correcting correcting, CaseViews views) {
    this.handling = handling;
    this.correcting = correcting;
    this.views = views;
  }

  record PlainBody(@Nullable Integer version) {}

  record DefectBody(@NotBlank @Size(max = 128) String key, @NotBlank @Size(max = 500) String problem) {}

  record CorrectionRequestBody(
      @Nullable Integer version, @NotEmpty @Size(max = 100) List<@NotNull @Valid DefectBody> defects,
      @Size(max = LONG_TEXT) @Nullable String note) {}

  /**
   * @param originals keys of the materials that the counter took in on paper; a counter alone may name them
   * @param form filled in anew in the version that the case pins, as a whole; null when it stays as it was
   * @param paperForm instead of {@code form}: the scan of one filled in anew on paper; a counter alone may send it
   */
  record CorrectBody(
      @Nullable Integer version, @Size(max = 100) @Nullable List<@NotNull @Valid Upload> materials,
      @Size(max = 100) @Nullable List<@NotBlank @Size(max = 128) String> originals,
      @Size(max = 200) @Nullable Map<String, Object> form, @Nullable UUID paperForm,
      @Size(max = LONG_TEXT) @Nullable String note) {}

  /** @param competentOrgan whom to turn to instead, where the matter belongs to another organ */
  record NotAcceptBody(
      @Nullable Integer version, @NotBlank @Size(max = LONG_TEXT) String reason,
      @Size(max = 200) @Nullable String competentOrgan) {}

  record ReviewBody(
      @Nullable Integer version, @NotNull Decision recommendation, @NotBlank @Size(max = LONG_TEXT) String opinion) {}

  /** @param reason required for a refusal */
  record DecideBody(
      @Nullable Integer version, @NotNull Decision decision, @Size(max = LONG_TEXT) @Nullable String reason) {}

  record WithdrawBody(@Nullable Integer version, @NotBlank @Size(max = LONG_TEXT) String reason) {}

  /** @param expectedWorkingDays as the applicant was told in the written notice of that number */
  record SuspendBody(
      @Nullable Integer version, @NotNull ExcludedTime reason, @NotNull @Min(1) @Max(1000) Integer expectedWorkingDays,
      @NotBlank @Size(max = 100) String noticeNumber) {}

  record ExtendBody(
      @Nullable Integer version, @NotNull @Min(1) @Max(1000) Integer workingDays,
      @NotBlank @Size(max = LONG_TEXT) String reason, @NotBlank @Size(max = 100) String noticeNumber) {}

  record DeliverBody(@Nullable Integer version, @NotBlank @Size(max = 200) String method) {}

  @Needs(Role.WINDOW_CLERK)
  @Operation(summary = "受理：Accept")
  @PostMapping("/accept")
  CaseView accept(
      @PathVariable CaseNumber caseNumber, @RequestBody(required = false) @Nullable PlainBody body, Caller caller) {
    return view(handling.accept(call(caseNumber, body, caller)), caller);
  }

  @Needs(Role.WINDOW_CLERK)
  @Operation(
      summary = "一次性告知补正：Tell once what is to be corrected",
      description = """
          key: a material of the guide; form for the application form as a whole; form with the JSON pointer of a field
          behind it, form/contact/phone, for one field (422 form-field-unknown when the case's form has none such); or a
          name of what else is wrong.""")
  @PostMapping("/request-correction")
  CaseView requestCorrection(
      @PathVariable CaseNumber caseNumber, @Valid @RequestBody CorrectionRequestBody body, Caller caller) {
    var defects = body.defects().stream().map(defect -> new Defect(defect.key(), defect.problem())).toList();
    return view(correcting.request(call(caseNumber, body.version(), caller), defects, body.note()), caller);
  }

  @Needs({Role.APPLICANT, Role.WINDOW_CLERK})
  @Operation(summary = "补正材料：Hand in corrections (the applicant, or the window for who has no account)")
  @PostMapping("/correct")
  CaseView correct(@PathVariable CaseNumber caseNumber, @Valid @RequestBody CorrectBody body, Caller caller) {
    var uploads = body.materials() == null ? List.<Upload>of() : body.materials();
    var counter = caller.has(Role.WINDOW_CLERK);
    var bundle = new HandedIn.Bundle(uploads, HandedIn.originals(body.originals(), counter),
        HandedIn.paperForm(body.paperForm(), body.form() != null, counter));
    return view(
        correcting.correct(call(caseNumber, body.version(), caller), bundle, body.form(), body.note()), caller);
  }

  @Needs(Role.WINDOW_CLERK)
  @Operation(summary = "不予受理：Do not accept")
  @PostMapping("/not-accept")
  CaseView notAccept(@PathVariable CaseNumber caseNumber, @Valid @RequestBody NotAcceptBody body, Caller caller) {
    return view(
        handling.notAccept(call(caseNumber, body.version(), caller), body.reason(), body.competentOrgan()), caller);
  }

  @Needs(Role.REVIEWER)
  @Operation(summary = "审查：Review")
  @PostMapping("/review")
  CaseView review(@PathVariable CaseNumber caseNumber, @Valid @RequestBody ReviewBody body, Caller caller) {
    return view(
        handling.review(call(caseNumber, body.version(), caller), body.recommendation(), body.opinion()), caller);
  }

  @Needs(Role.DECIDER)
  @Operation(summary = "决定：Decide (not the reviewer)")
  @PostMapping("/decide")
  CaseView decide(@PathVariable CaseNumber caseNumber, @Valid @RequestBody DecideBody body, Caller caller) {
    if (body.decision() == Decision.REFUSE && (body.reason() == null || body.reason().isBlank())) {
      throw new Problem(422, "refusal-reason-missing").field("reason");
    }
    return view(handling.decide(call(caseNumber, body.version(), caller), body.decision(), body.reason()), caller);
  }

  @Needs({Role.APPLICANT, Role.WINDOW_CLERK})
  @Operation(summary = "撤回申请：Withdraw (the applicant, or the window for who has no account)")
  @PostMapping("/withdraw")
  CaseView withdraw(@PathVariable CaseNumber caseNumber, @Valid @RequestBody WithdrawBody body, Caller caller) {
    return view(handling.withdraw(call(caseNumber, body.version(), caller), body.reason()), caller);
  }

  @Needs({Role.REVIEWER, Role.DECIDER})
  @Operation(summary = "暂停计时：Stop the clock for one of the eight reasons of 行政许可法 art. 45")
  @PostMapping("/suspend")
  CaseView suspend(@PathVariable CaseNumber caseNumber, @Valid @RequestBody SuspendBody body, Caller caller) {
    return view(handling.suspend(call(caseNumber, body.version(), caller), body.reason(), body.expectedWorkingDays(),
        body.noticeNumber()), caller);
  }

  @Needs({Role.REVIEWER, Role.DECIDER})
  @Operation(summary = "恢复计时：Resume the clock")
  @PostMapping("/resume")
  CaseView resume(
      @PathVariable CaseNumber caseNumber, @RequestBody(required = false) @Nullable PlainBody body, Caller caller) {
    return view(handling.resume(call(caseNumber, body, caller)), caller);
  }

  @Needs(Role.DECIDER)
  @Operation(summary = "延长期限：Extend the term, once (行政许可法 art. 42)")
  @PostMapping("/extend")
  CaseView extend(@PathVariable CaseNumber caseNumber, @Valid @RequestBody ExtendBody body, Caller caller) {
    return view(handling.extend(call(caseNumber, body.version(), caller), body.workingDays(), body.reason(),
        body.noticeNumber()), caller);
  }

  @Needs(Role.WINDOW_CLERK)
  @Operation(summary = "送达：Deliver")
  @PostMapping("/deliver")
  CaseView deliver(@PathVariable CaseNumber caseNumber, @Valid @RequestBody DeliverBody body, Caller caller) {
    return view(handling.deliver(call(caseNumber, body.version(), caller), body.method()), caller);
  }

  private CaseView view(Outcome outcome, Caller caller) {
    return switch (outcome) {
      case Outcome.Done done -> views.of(done.file(), caller);
      case Outcome.Refused(var reason) -> throw problem(reason);
    };
  }

  private static Problem problem(Refusal reason) {
    return switch (reason) {
      case NOT_YOURS -> new Problem(403, "wrong-region");
      case EXTENSION_TOO_LONG -> new Problem(422, code(reason)).field("workingDays");
      case CORRECTION_INCOMPLETE -> new Problem(422, code(reason)).field("materials");
      case FORM_NOT_CORRECTED, FORM_NOT_ASKED -> new Problem(422, code(reason)).field(FilledForms.FIELD);
      case CORRECTION_ALREADY_REQUESTED -> new Problem(409, code(reason)).field("defects");
      case WRONG_STATUS, SUSPENDED, NOT_SUSPENDED, REVIEWER_MAY_NOT_DECIDE, ALREADY_EXTENDED, TERM_OVER,
          CORRECTION_TOO_LATE -> new Problem(409, code(reason));
    };
  }

  private static String code(Refusal reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static CaseHandling.Call call(CaseNumber number, @Nullable PlainBody body, Caller caller) {
    return call(number, body == null ? null : body.version(), caller);
  }

  private static CaseHandling.Call call(CaseNumber number, @Nullable Integer version, Caller caller) {
    return new CaseHandling.Call(number, version, caller);
  }
}
