package io.tongban.catalog.round;

import static io.tongban.access.Grant.EVERY_ORGAN;
import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.DECIDER;
import static io.tongban.access.Role.REVIEWER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.catalog.Page;
import io.tongban.catalog.round.model.NoticePeriod;
import io.tongban.catalog.round.model.RoundState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/rounds")
@Tag(name = "清理轮次 Clean-up rounds")
class RoundController {

  private final Rounds rounds;
  private final RoundSteps steps;
  private final Noticing noticing;
  private final RoundReading reading;
  private final Proposals proposals;
  private final Comments comments;
  private final HandingDown handingDown;
  private final MessageSource messages;
  private final Clock clock;

  RoundController(Rounds rounds, RoundSteps steps, Noticing noticing, RoundReading reading, Proposals proposals,
      Comments comments, HandingDown handingDown, MessageSource messages, Clock clock) {
    this.rounds = rounds;
    this.steps = steps;
    this.noticing = noticing;
    this.reading = reading;
    this.proposals = proposals;
    this.comments = comments;
    this.handingDown = handingDown;
    this.messages = messages;
    this.clock = clock;
  }

  @Public
  @GetMapping
  @Operation(summary = "清理轮次列表：Rounds, newest first; before their public notice only for those who work on them")
  Page<RoundView> list(@RequestParam @Nullable RegionCode region, @RequestParam @Nullable RoundState state,
      @RequestParam @Nullable Long after, @RequestParam(defaultValue = "20") int size,
      @Parameter(hidden = true) Caller caller, Locale locale) {
    Page.require(size, 0);
    var allIn = RoundAccess.insideRoles().stream().flatMap(role -> caller.grantsOf(role).stream())
        .map(Grant::region).map(RegionCode::prefix).distinct().toList();
    var found = rounds.list(region, state, allIn, after == null ? Long.MAX_VALUE : after, size + 1);
    return Page.of(found, size, null, round -> Long.toString(round.id())).map(round -> view(round, caller, locale));
  }

  @Public
  @GetMapping("/{id}")
  @Operation(summary = "清理轮次：One round: where it stands, its notice, what comes next and what stands in the way")
  RoundView one(@PathVariable long id, @Parameter(hidden = true) Caller caller, Locale locale) {
    return view(reading.visible(id, caller), caller, locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "启动清理轮次：Open a round on the region's newest published edition",
      description = "409 round-exists: the region has a round of that number; 409 round-base-superseded.")
  RoundView open(@RequestBody @Valid NewRound wish, @Parameter(hidden = true) Caller caller, Locale locale) {
    return view(steps.open(wish.region(), wish.wording().checked(), caller), caller, locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping("/{id}")
  @Operation(summary = "修改轮次：Change title, document, goals or the edition it is based on; version as it was read")
  RoundView reword(@PathVariable long id, @RequestParam int version, @RequestBody @Valid RoundWording wording,
      @Parameter(hidden = true) Caller caller, Locale locale) {
    return view(steps.reword(id, version, wording.checked(), caller), caller, locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/state")
  @Operation(
      summary = "推进轮次：Take the next step: LEGALITY_REVIEW, OPEN (back for more proposals), DECISION, CLOSED, ABANDONED",
      description = """
          409 round-… says what stands in the way, as round-comments-unanswered: no round is decided before every
          comment has its adoption feedback. The public notice and the edition have addresses of their own.""")
  RoundView move(@PathVariable long id, @RequestBody @Valid Move wish, @Parameter(hidden = true) Caller caller,
      Locale locale) {
    var reason = wish.reason() == null || wish.reason().isBlank() ? null : wish.reason().strip();
    return view(steps.move(id, wish.to(), reason, caller), caller, locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/notice")
  @Operation(
      summary = "公示征求意见：Show the round to the public and take comments for so many working or natural days",
      description = """
          The day it begins does not count; it ends with its last day. Shorter than the statute has it as a rule
          (《重大行政决策程序暂行条例》第十五条: 30 days) only with the reason in shortened, which is shown.""")
  RoundView notice(@PathVariable long id, @RequestBody @Valid NewNotice wish, @Parameter(hidden = true) Caller caller,
      Locale locale) {
    return view(noticing.begin(id, wish.checked(), caller), caller, locale);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/edition")
  @Operation(
      summary = "编制目录草稿：Draw up a draft edition from the adopted proposals, all at once; publish it as every draft",
      description = """
          409 round-base-superseded when another edition was published meanwhile: base the round on it. What is handed
          down (下放) becomes a delegation; 409 round-delegation-gap names every item that nobody would accept. Handovers that
          are done on the first day go into the draft, which then takes effect on that day, after the receivers have
          published; the others stay in the list until an edition of their own day.""")
  RoundView drawUp(@PathVariable long id, @RequestBody @Valid NewEdition wish,
      @Parameter(hidden = true) Caller caller, Locale locale) {
    return view(steps.drawUp(id, wish.year(), wish.title().strip(), caller), caller, locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, REVIEWER, DECIDER})
  @GetMapping("/{id}/conflicts")
  @Operation(summary = "冲突：Items that two or more live proposals name; withdraw one of them")
  List<Proposals.Conflict> conflicts(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
    reading.forInsiders(id, caller);
    return proposals.conflicts(id);
  }

  private RoundView view(Round round, Caller caller, Locale locale) {
    var inside = RoundAccess.inside(round.region(), caller);
    var may = new RoundView.May(RoundAccess.leads(round.region(), caller),
        caller.may(CATALOGUE_ADMINISTRATOR, round.region()),
        RoundAccess.leads(round.region(), caller) || caller.may(REVIEWER, round.region(), EVERY_ORGAN),
        RoundAccess.leads(round.region(), caller) || caller.may(DECIDER, round.region(), EVERY_ORGAN));
    return new RoundView(round.id(), round.region().value(), round.number(), round.title(), round.document(),
        round.documentNumber(), round.goals(), round.baseEdition(), round.baseTitle(), round.draft(),
        round.draftTitle(), round.draftState(), round.state(), round.version(),
        RoundView.Notice.of(round.notice(), clock.instant()), round.createdAt(),
        inside ? rounds.way(round.id()) : nameless(round.id()), proposals.count(round.id()), comments.count(round.id()),
        inside ? proposals.conflicts(round.id()).size() : 0, inside ? handingDown.of(round) : List.of(),
        may.lead() ? next(round, locale) : List.of(), may);
  }

  /** The public sees when each step was taken, not who typed it in. */
  private List<Rounds.Passed> nameless(long round) {
    return rounds.way(round).stream()
        .map(step -> new Rounds.Passed(step.state(), step.at(), "", step.reason())).toList();
  }

  private List<RoundView.Next> next(Round round, Locale locale) {
    return steps.next(round).entrySet().stream()
        .map(step -> new RoundView.Next(step.getKey(), step.getValue(), step.getValue() == null ? null
            : messages.getMessage("problem." + step.getValue().code() + ".detail", new Object[0], locale)))
        .toList();
  }

  /** @param goals what the round is to achieve */
  record RoundWording(@Min(1) @Max(999) int number, @NotBlank @Size(max = 200) String title,
      @Nullable @Size(max = 200) String document, @Nullable @Size(max = 100) String documentNumber,
      @Nullable @Size(max = 4000) String goals, @NotNull Long baseEdition) {

    Rounds.Wording checked() {
      return new Rounds.Wording(number, title.strip(), document, documentNumber,
          Objects.requireNonNullElse(goals, "").strip(), baseEdition);
    }
  }

  record NewRound(@NotNull RegionCode region, @Min(1) @Max(999) int number, @NotBlank @Size(max = 200) String title,
      @Nullable @Size(max = 200) String document, @Nullable @Size(max = 100) String documentNumber,
      @Nullable @Size(max = 4000) String goals, @NotNull Long baseEdition) {

    RoundWording wording() {
      return new RoundWording(number, title, document, documentNumber, goals, baseEdition);
    }
  }

  record Move(@NotNull RoundState to, @Nullable @Size(max = 2000) String reason) {}

  /**
   * @param from null for at once
   * @param basis what the length rests on; null for the statute's rule
   * @param shortened why it is shorter than that rule
   */
  record NewNotice(@NotBlank @Size(max = 4000) String text, NoticePeriod.@NotNull Unit unit,
      @Min(1) @Max(365) int days, @Nullable Instant from, @Nullable @Size(max = 500) String basis,
      @Nullable @Size(max = 1000) String shortened) {

    Noticing.Wish checked() {
      return new Noticing.Wish(text.strip(), new NoticePeriod(unit, days), from, blank(basis), blank(shortened));
    }

    private static @Nullable String blank(@Nullable String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }
  }

  record NewEdition(@Min(1990) @Max(2100) int year, @NotBlank @Size(max = 100) String title) {}
}
