package io.tongban.catalog.delegation;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.catalog.Page;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.delegation.Delegation.Terms;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.item.ItemCode;
import io.tongban.clock.ClockConfiguration;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** Delegations, for the administrators of the regions that give and of those that receive. */
@RestController
@RequestMapping("/api/catalog/delegations")
@Tag(name = "下放与收回 Delegations")
class DelegationController {

  private final Delegating delegating;
  private final Delegations delegations;
  private final EditionAccess access;
  private final Clock clock;

  DelegationController(Delegating delegating, Delegations delegations, EditionAccess access, Clock clock) {
    this.delegating = delegating;
    this.delegations = delegations;
    this.access = access;
    this.clock = clock;
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping
  @Operation(summary = "下放清单：Delegations that the caller's regions give or receive, newest first; code: of one item")
  Page<DelegationView> list(@RequestParam @Nullable ItemCode code, @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "20") int size, @Parameter(hidden = true) Caller caller) {
    Page.require(size, 0);
    var mine = caller.grantsOf(CATALOGUE_ADMINISTRATOR).stream().map(Grant::region).map(RegionCode::prefix).toList();
    var found = delegations.list(mine, code, after == null ? Long.MAX_VALUE : after, size + 1);
    return Page.of(found, size, null, delegation -> Long.toString(delegation.id())).map(this::view);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @GetMapping("/{id}")
  @Operation(summary = "下放详情：One delegation: its dates, who accepts when, and what each side has published")
  DelegationView one(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
    return view(concerned(id, caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "准备下放：Prepare that items go to organs of a lower tier from a day on",
      description = """
          Nothing changes for applicants before both sides have published: first each receiver, an edition that holds
          the items and takes effect from effectiveFrom on; then the giver, an edition without them that takes effect
          when the transition is over. keeps: the giver goes on accepting for the regions that receive nothing.""")
  DelegationView prepare(@RequestBody @Valid NewDelegation wish, @Parameter(hidden = true) Caller caller) {
    EditionAccess.requireKeeper(wish.region(), caller);
    return view(delegating.prepare(new Delegating.Wish(wish.region(), wish.items(),
        wish.receivers().stream().map(Receiver::stripped).toList(), wish.keeps(), wish.terms(), null),
        Actor.of(caller)));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/drafts")
  @Operation(
      summary = "写入草稿：Write into a draft what the delegation wants of its region's catalogue, with the declared changes",
      description = """
          Given items go out, received ones come in; after a withdrawal the other way round. 409
          delegation-nothing-to-write when that catalogue has nothing to do now.""")
  DelegationView write(@PathVariable long id, @RequestBody @Valid DraftWish wish,
      @Parameter(hidden = true) Caller caller) {
    access.requireKept(wish.edition(), caller);
    concerned(id, caller);
    return view(delegating.write(id, wish.edition(), wish.version(), Actor.of(caller)));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping("/{id}")
  @Operation(
      summary = "修改下放：Other dates or another document, until the giver has published",
      description = "412 delegation-changed-meanwhile unless version is the one read last.")
  DelegationView change(@PathVariable long id, @RequestParam int version, @RequestBody @Valid TermsWish wish,
      @Parameter(hidden = true) Caller caller) {
    given(id, caller);
    return view(delegating.change(id, version, wish.terms(), Actor.of(caller)));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @DeleteMapping("/{id}")
  @Operation(summary = "撤销下放：Give up a delegation that nobody has published yet; drafts are as they were before it")
  DelegationView cancel(@PathVariable long id, @RequestParam int version, @Parameter(hidden = true) Caller caller) {
    given(id, caller);
    return view(delegating.cancel(id, version, Actor.of(caller)));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/withdrawal")
  @Operation(
      summary = "收回：Decide that delegated items come back from a day on",
      description = """
          Both sides publish again: first the giver, from effectiveFrom on, then the receivers, without the items, when
          the transition is over.""")
  DelegationView withdraw(@PathVariable long id, @RequestParam int version, @RequestBody @Valid TermsWish wish,
      @Parameter(hidden = true) Caller caller) {
    given(id, caller);
    return view(delegating.withdraw(id, version, wish.terms(), Actor.of(caller)));
  }

  /** For who keeps the catalogue of one of the regions concerned. */
  private Delegation concerned(long id, Caller caller) {
    return delegations.find(id)
        .filter(delegation -> caller.may(CATALOGUE_ADMINISTRATOR, delegation.region())
            || delegation.lines().stream().anyMatch(line -> caller.may(CATALOGUE_ADMINISTRATOR, line.region())
                || caller.may(CATALOGUE_ADMINISTRATOR, line.catalogue())))
        .orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
  }

  private void given(long id, Caller caller) {
    EditionAccess.requireKeeper(concerned(id, caller).region(), caller);
  }

  private DelegationView view(Delegation delegation) {
    return DelegationView.of(delegation, LocalDate.ofInstant(clock.instant(), ClockConfiguration.ZONE));
  }

  /**
   * @param region whose catalogue gives the items
   * @param effectiveFrom the first day on which the receivers accept
   * @param transitionUntil the last day on which the giver accepts as well; null when it stops the day before
   */
  record NewDelegation(@NotNull RegionCode region, @NotEmpty @Size(max = 1000) List<@NotNull ItemCode> items,
      @NotEmpty @Size(max = 1000) List<@NotNull @Valid Receiver> receivers, boolean keeps,
      @NotNull LocalDate effectiveFrom, @Nullable LocalDate transitionUntil, @NotNull RunningChoice runningCases,
      @NotBlank @Size(max = 200) String document, @Nullable @Size(max = 100) String documentNumber,
      @NotBlank @Size(max = 1000) String reason) {

    Terms terms() {
      return new TermsWish(effectiveFrom, transitionUntil, runningCases, document, documentNumber, reason).terms();
    }
  }

  record TermsWish(@NotNull LocalDate effectiveFrom, @Nullable LocalDate transitionUntil,
      @NotNull RunningChoice runningCases, @NotBlank @Size(max = 200) String document,
      @Nullable @Size(max = 100) String documentNumber, @NotBlank @Size(max = 1000) String reason) {

    Terms terms() {
      return new Terms(effectiveFrom, transitionUntil, RunningCases.valueOf(runningCases.name()), document.strip(),
          documentNumber == null ? null : documentNumber.strip(), reason.strip());
    }
  }

  /** Running cases go on somewhere; nothing ends with a delegation. */
  enum RunningChoice {
    FINISHED_WHERE_ACCEPTED,
    HANDED_OVER
  }

  record DraftWish(long edition, int version) {}
}
