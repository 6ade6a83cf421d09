package io.tongban.guide.question;

import static io.tongban.access.Role.APPLICANT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.guide.guide.GuideWriting;
import io.tongban.guide.guide.ListedItems;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/guides/{code}/rating")
@Tag(name = "指南咨询 Questions at guides")
class RatingController {

  private final Ratings ratings;
  private final ListedItems items;
  private final GuideWriting writing;
  private final QuestionSettings settings;
  private final Clock clock;

  RatingController(Ratings ratings, ListedItems items, GuideWriting writing, QuestionSettings settings, Clock clock) {
    this.ratings = ratings;
    this.items = items;
    this.writing = writing;
    this.settings = settings;
    this.clock = clock;
  }

  @Public
  @GetMapping
  @Operation(summary = "清晰度评价：How clear readers find a guide")
  Ratings.Clarity clarity(@PathVariable String code) {
    return ratings.of(code);
  }

  @Needs(APPLICANT)
  @PutMapping
  @Operation(summary = "评价清晰度：Say how clear a guide is, 1 (not at all) to 5; the last word counts")
  Ratings.Clarity rate(@PathVariable String code, @RequestBody @Valid Rating rating,
      @Parameter(hidden = true) Caller caller) {
    items.find(code).orElseThrow(() -> new Problem(404, "guide-not-found").args(code));
    var remark = rating.remark() == null || rating.remark().isBlank()
        ? null : Texts.checked("remark", rating.remark(), settings.longest());
    ratings.rate(code, writing.versionNow(code), caller.id(), rating.clarity(), remark, clock.instant());
    return ratings.of(code);
  }

  record Rating(@NotNull @Min(1) @Max(5) Integer clarity, @Nullable String remark) {}
}
