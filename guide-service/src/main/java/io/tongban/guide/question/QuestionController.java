package io.tongban.guide.question;

import static io.tongban.access.Role.APPLICANT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.guide.Aspects;
import io.tongban.guide.guide.ListedItems;
import io.tongban.guide.question.model.Kind;
import io.tongban.guide.question.model.Question;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a reader asks at a guide. */
@RestController
@Tag(name = "指南咨询 Questions at guides")
class QuestionController {

  private final Asking asking;
  private final Questions questions;
  private final ListedItems items;
  private final Aspects aspects;
  private final QuestionSettings settings;
  private final Clock clock;

  QuestionController(Asking asking, Questions questions, ListedItems items, Aspects aspects, QuestionSettings settings,
      Clock clock) {
    this.asking = asking;
    this.questions = questions;
    this.items = items;
    this.aspects = aspects;
    this.settings = settings;
    this.clock = clock;
  }

  @Needs(APPLICANT)
  @PostMapping("/api/guides/{code}/questions")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "咨询或纠错：Ask at a guide, or report what is wrong in it",
      description = """
          kind: QUESTION or CORRECTION; aspect: key of what a correction is about. Answers with the day by which the organ
          answers. 409 too-many-open-questions.""")
  QuestionView ask(@PathVariable String code, @RequestBody @Valid Ask ask, @Parameter(hidden = true) Caller caller) {
    var item = items.find(code).orElseThrow(() -> new Problem(404, "guide-not-found").args(code));
    if (ask.aspect() != null && !aspects.has(ask.aspect())) {
      throw new Problem(400, "invalid-request").field("aspect")
          .error(new Problem.FieldError("aspect", "unknown-aspect", ask.aspect()));
    }
    var place = new Question.Place(code, item.name(), item.region(), item.organCode(), item.organName());
    var text = Texts.checked("text", ask.text(), settings.longest());
    return view(asking.ask(place, ask.kind(), ask.aspect(), text, new Question.Person(caller.id(), caller.name())));
  }

  @Needs(APPLICANT)
  @GetMapping("/api/guides/questions/mine")
  @Operation(
      summary = "我的咨询：What I asked, the newest first",
      description = "before: next of the page before; size: 1 to 200.")
  Page mine(@RequestParam(defaultValue = Page.NEWEST) long before, @RequestParam(defaultValue = "50") int size,
      @Parameter(hidden = true) Caller caller) {
    Page.checked(size);
    return Page.of(questions.of(caller.id(), before, size + 1).stream().map(this::view).toList(), size,
        last -> Long.toString(last.id()));
  }

  private QuestionView view(Question question) {
    return QuestionView.forAsker(question, WorkingCalendar.dateOf(clock.instant()));
  }

  /** @param aspect key of what a correction is about; null for the guide as a whole */
  record Ask(@NotNull Kind kind, @Nullable String aspect, @NotBlank String text) {}
}
