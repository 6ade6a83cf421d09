package io.tongban.guide.publicservice;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;
import static io.tongban.access.Role.PUBLIC_SERVICE_EDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.publicservice.model.Fee;
import io.tongban.guide.publicservice.model.Snapshot;
import io.tongban.guide.review.Draft;
import io.tongban.guide.review.Outcome;
import io.tongban.guide.review.Person;
import io.tongban.guide.review.Remark;
import io.tongban.guide.review.Unfit;
import io.tongban.problem.Problem;
import io.tongban.problem.Problem.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The draft of one service of a body, for who writes and who reviews it. */
@RestController
@RequestMapping("/api/public-services/{body}/services/{service}")
@Tag(name = "公共服务指南草稿 Drafts of public services")
class ServiceDraftController {

  private final ServiceDrafting drafting;
  private final ServiceDrafts drafts;
  private final Services services;
  private final ServiceAccess access;
  private final ServiceProofreading proofreading;
  private final MessageSource messages;
  private final JsonMapper json;
  private final Clock clock;

  ServiceDraftController(ServiceDrafting drafting, ServiceDrafts drafts, Services services, ServiceAccess access,
      ServiceProofreading proofreading, MessageSource messages, JsonMapper json, Clock clock) {
    this.drafting = drafting;
    this.drafts = drafts;
    this.services = services;
    this.access = access;
    this.proofreading = proofreading;
    this.messages = messages;
    this.json = json;
    this.clock = clock;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER, PUBLIC_SERVICE_EDITOR})
  @GetMapping("/draft")
  @Operation(summary = "公共服务草稿：The draft, how it would read, and what keeps it back; 404 no-service-draft")
  DraftView one(@PathVariable BodyCode body, @PathVariable String service, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    var found = access.body(body, caller, ServiceAccess.READERS);
    var id = ServiceId.of(body, service);
    return view(found, id, draft(id), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, PUBLIC_SERVICE_EDITOR})
  @PutMapping("/draft")
  @Operation(
      summary = "保存公共服务草稿：Save the draft, also unfinished, as while typing",
      description = """
          version: the one read last, none to begin a draft, and with it a service. 412 draft-changed-meanwhile names
          who saved it since. 409 draft-in-review while it is reviewed. seen: the published version its writer saw.""")
  DraftView save(@PathVariable BodyCode body, @PathVariable String service, @RequestBody SavedDraft draft,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var found = open(access.body(body, caller, ServiceAccess.WRITERS));
    var id = ServiceId.of(body, service);
    var content = Objects.requireNonNullElse(draft.content(), new Written(null, null, null, null, null));
    return done(found, id, drafting.save(id, content, Objects.requireNonNullElse(draft.version(), 0),
        Objects.requireNonNullElse(draft.seen(), 0), Person.of(caller)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, PUBLIC_SERVICE_EDITOR})
  @DeleteMapping("/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "放弃公共服务草稿：Discard the draft; a service that was never published goes with it")
  void discard(@PathVariable BodyCode body, @PathVariable String service, @RequestParam int version,
      @Parameter(hidden = true) Caller caller) {
    access.body(body, caller, ServiceAccess.WRITERS);
    drafting.discard(ServiceId.of(body, service), version, Person.of(caller)).allowed();
  }

  @Needs({CATALOGUE_ADMINISTRATOR, PUBLIC_SERVICE_EDITOR})
  @PostMapping("/draft/submission")
  @Operation(
      summary = "公共服务送审：Submit the draft for review by a person of the competent department",
      description = "409 public-service-not-publishable names every element without a value and every fee at fault.")
  DraftView submit(@PathVariable BodyCode body, @PathVariable String service, @RequestBody @Valid Version version,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var found = open(access.body(body, caller, ServiceAccess.WRITERS));
    var id = ServiceId.of(body, service);
    refuseUnfit(found, id, draft(id));
    return done(found, id, drafting.submit(id, version.version(), Person.of(caller)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, PUBLIC_SERVICE_EDITOR})
  @PostMapping("/draft/withdrawal")
  @Operation(summary = "撤回公共服务送审：Take the draft back from review to write on")
  DraftView withdraw(@PathVariable BodyCode body, @PathVariable String service, @RequestBody @Valid Version version,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var found = access.body(body, caller, ServiceAccess.WRITERS);
    var id = ServiceId.of(body, service);
    return done(found, id, drafting.withdraw(id, version.version(), Person.of(caller)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping("/draft/return")
  @Operation(summary = "退回公共服务草稿：Return the draft with reasons; 403 own-work for who wrote or submitted it")
  DraftView giveBack(@PathVariable BodyCode body, @PathVariable String service, @RequestBody @Valid Return why,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var found = access.body(body, caller, ServiceAccess.REVIEWERS);
    var id = ServiceId.of(body, service);
    return done(found, id, drafting.giveBack(id, why.version(), why.reasons().strip(), Person.of(caller)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping("/draft/publication")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "发布公共服务指南：Publish the draft that another person wrote",
      description = """
          403 own-work for who wrote or submitted it. 409 public-service-not-publishable as at the submission; 409
          public-service-changed-since-draft when another version was published since its writer looked.""")
  void publish(@PathVariable BodyCode body, @PathVariable String service, @RequestBody @Valid Version version,
      @Parameter(hidden = true) Caller caller) {
    var found = open(access.body(body, caller, ServiceAccess.REVIEWERS));
    var id = ServiceId.of(body, service);
    refuseUnfit(found, id, draft(id));
    drafting.publish(found, id, version.version(), Person.of(caller)).allowed();
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER, PUBLIC_SERVICE_EDITOR})
  @GetMapping("/steps")
  @Operation(summary = "公共服务经过：Who did what to the service and its drafts, oldest first")
  List<Services.Done> steps(@PathVariable BodyCode body, @PathVariable String service,
      @Parameter(hidden = true) Caller caller) {
    access.body(body, caller, ServiceAccess.READERS);
    return services.steps(ServiceId.of(body, service));
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping("/ending")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "停办或者恢复公共服务：Say from which day the service is not offered any more, or without a day that it is again",
      description = "Its versions stay readable. 404 public-service-not-found when it was never published.")
  void end(@PathVariable BodyCode body, @PathVariable String service, @RequestBody @Valid Ending ending,
      @Parameter(hidden = true) Caller caller) {
    access.body(body, caller, ServiceAccess.REVIEWERS);
    drafting.end(ServiceId.of(body, service), ending.day(), ending.reasons().strip(), Person.of(caller));
  }

  private PublicBody open(PublicBody body) {
    if (body.closedOn(WorkingCalendar.dateOf(clock.instant()))) {
      throw new Problem(409, "public-body-closed").args(body.name(), body.validTo());
    }
    return body;
  }

  private DraftView done(PublicBody body, ServiceId id, Outcome outcome, Locale locale) {
    return view(body, id, outcome.allowed(), locale);
  }

  private void refuseUnfit(PublicBody body, ServiceId id, Draft draft) {
    var written = written(draft);
    var faults = proofreading.faults(written);
    Unfit.refuse("public-service", faults.isEmpty() ? obstacles(body, id, written) : faults);
  }

  private List<FieldError> obstacles(PublicBody body, ServiceId id, Written written) {
    return proofreading.obstacles(body, id.key(), proofreading.content(written), feesBefore(id));
  }

  private List<Fee> feesBefore(ServiceId id) {
    return services.find(id)
        .flatMap(service -> services.version(id, service.version()))
        .map(kept -> json.readValue(kept.snapshot(), Snapshot.class).fees())
        .orElse(List.of());
  }

  private DraftView view(PublicBody body, ServiceId id, Draft draft, Locale locale) {
    var written = written(draft);
    return DraftView.of(id, draft, json.readTree(draft.content()),
        proofreading.content(written).told(proofreading.elements()),
        Remark.of(proofreading.faults(written), messages, locale),
        Remark.of(obstacles(body, id, written), messages, locale));
  }

  private Draft draft(ServiceId id) {
    return drafts.find(id).orElseThrow(() -> StoredDraft.noDraft(id));
  }

  private Written written(Draft draft) {
    return json.readValue(draft.content(), Written.class);
  }

  /** @param version the one read last */
  record Version(@NotNull Integer version) {}

  record Return(@NotNull Integer version, @NotBlank @Size(max = 2000) String reasons) {}

  /** @param day first day on which it is not offered any more; null to offer it again */
  record Ending(@Nullable LocalDate day, @NotBlank @Size(max = 2000) String reasons) {}
}
