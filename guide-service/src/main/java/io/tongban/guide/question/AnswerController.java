package io.tongban.guide.question;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.REVIEWER;
import static io.tongban.access.Role.WINDOW_CLERK;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.guide.ListedItems;
import io.tongban.guide.question.model.Outcome;
import io.tongban.guide.question.model.Question;
import io.tongban.guide.question.model.Status;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an organ answers: its window clerks, reviewers and list keepers. */
@RestController
@RequestMapping("/api/guides/questions")
@Tag(name = "指南咨询 Questions at guides")
class AnswerController {

  static final List<Role> ANSWERERS = List.of(CATALOGUE_ADMINISTRATOR, REVIEWER, WINDOW_CLERK);

  private final Asking asking;
  private final Questions questions;
  private final ListedItems items;
  private final QuestionSettings settings;
  private final Clock clock;

  AnswerController(Asking asking, Questions questions, ListedItems items, QuestionSettings settings, Clock clock) {
    this.asking = asking;
    this.questions = questions;
    this.items = items;
    this.settings = settings;
    this.clock = clock;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, REVIEWER, WINDOW_CLERK})
  @GetMapping("/open")
  @Operation(
      summary = "待答复：Questions that wait for my organ's answer, the first due first",
      description = "after: next of the page before; size: 1 to 200.")
  Page open(@RequestParam @Nullable String after, @RequestParam(defaultValue = "50") int size,
      @Parameter(hidden = true) Caller caller) {
    Page.checked(size);
    var from = Place.of(after);
    return Page.of(
        questions.open(area(caller), from.due(), from.id(), size + 1).stream().map(this::view).toList(), size,
        last -> last.due() + "." + last.id());
  }

  @Needs({CATALOGUE_ADMINISTRATOR, REVIEWER, WINDOW_CLERK})
  @GetMapping("/answered")
  @Operation(
      summary = "已答复：Questions that my organ answered, the newest first",
      description = "before: next of the page before; size: 1 to 200.")
  Page answered(@RequestParam(defaultValue = Page.NEWEST) long before, @RequestParam(defaultValue = "50") int size,
      @Parameter(hidden = true) Caller caller) {
    Page.checked(size);
    return Page.of(questions.answered(area(caller), before, size + 1).stream().map(this::view).toList(), size,
        last -> Long.toString(last.id()));
  }

  @Needs({CATALOGUE_ADMINISTRATOR, REVIEWER, WINDOW_CLERK})
  @PostMapping("/{id}/answer")
  @Operation(
      summary = "答复：Answer a question",
      description = """
          as: ANSWERED for a question; CORRECTED or NOT_WRONG for a correction. 409 question-answered-already; 400
          wrong-ending.""")
  QuestionView answer(@PathVariable long id, @RequestBody @Valid Answer answer,
      @Parameter(hidden = true) Caller caller) {
    require(question(id), caller, ANSWERERS);
    return done(asking.answer(
        id, Texts.checked("answer", answer.answer(), settings.longest()), answer.as(), person(caller)));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/adoption")
  @Operation(
      summary = "收入常见问题：Take a question and its answer into the guide, worded so that they suit everybody",
      description = "403 own-answer for who answered it: another person adopts. 409 question-not-answered, in-faq-already.")
  QuestionView adopt(@PathVariable long id, @RequestBody @Valid Adoption adoption,
      @Parameter(hidden = true) Caller caller) {
    var question = question(id);
    require(question, caller, List.of(CATALOGUE_ADMINISTRATOR));
    var code = question.place().code();
    var item = items.described(code).orElseThrow(() -> new Problem(404, "item-not-in-catalogue").args(code));
    return done(asking.adopt(id, item, Texts.checked("question", adoption.question(), settings.longest()),
        Texts.checked("answer", adoption.answer(), settings.longest()), person(caller)));
  }

  private QuestionView done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> view(done.question());
      case Outcome.Refused refused -> throw switch (refused.reason()) {
        case ANSWERED_ALREADY -> new Problem(409, "question-answered-already");
        case WRONG_ENDING -> new Problem(400, "wrong-ending").field("as");
        case NOT_ANSWERED -> new Problem(409, "question-not-answered");
        case IN_FAQ_ALREADY -> new Problem(409, "in-faq-already");
        case OWN_ANSWER -> new Problem(403, "own-answer");
      };
    };
  }

  private Question question(long id) {
    return questions.find(id).orElseThrow(() -> new Problem(404, "question-not-found").args(id));
  }

  private static void require(Question question, Caller caller, List<Role> roles) {
    var region = new RegionCode(question.place().region());
    if (roles.stream().noneMatch(role -> caller.may(role, region, question.place().organ()))) {
      throw new Problem(403, "wrong-region");
    }
  }

  private static Questions.Area area(Caller caller) {
    var grants = ANSWERERS.stream().flatMap(role -> caller.grantsOf(role).stream()).toList();
    return new Questions.Area(
        grants.stream().map(grant -> grant.region().prefix()).toList(), grants.stream().map(Grant::organ).toList());
  }

  private QuestionView view(Question question) {
    return QuestionView.forOrgan(question, WorkingCalendar.dateOf(clock.instant()));
  }

  private static Question.Person person(Caller caller) {
    return new Question.Person(caller.id(), caller.name());
  }

  record Answer(@NotNull Status as, @NotBlank String answer) {}

  record Adoption(@NotBlank String question, @NotBlank String answer) {}

  /** Where a page of open questions begins: behind that due day and id. */
  private record Place(LocalDate due, long id) {

    static Place of(@Nullable String after) {
      if (after == null) {
        return new Place(LocalDate.EPOCH, 0);
      }
      try {
        var dot = after.indexOf('.');
        return new Place(LocalDate.parse(after.substring(0, dot)), Long.parseLong(after.substring(dot + 1)));
      } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
        throw new Problem(400, "invalid-value", e).field("after").args("after");
      }
    }
  }
}
