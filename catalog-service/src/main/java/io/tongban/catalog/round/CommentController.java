package io.tongban.catalog.round;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.catalog.Page;
import io.tongban.catalog.round.model.Adoption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/rounds/{round}/comments")
@Tag(name = "公示意见 Comments on a round")
class CommentController {

  private final Commenting commenting;
  private final Comments comments;
  private final RoundReading reading;

  CommentController(Commenting commenting, Comments comments, RoundReading reading) {
    this.commenting = commenting;
    this.comments = comments;
    this.reading = reading;
  }

  @Public
  @GetMapping
  @Operation(
      summary = "意见及采纳反馈：The comments with their adoption feedback; before they are answered only for those inside",
      description = "open=true: only those still to be answered. The counts of all stand with the round.")
  Page<CommentView> list(@PathVariable long round, @RequestParam(defaultValue = "false") boolean open,
      @RequestParam @Nullable Long after, @RequestParam(defaultValue = "20") int size,
      @Parameter(hidden = true) Caller caller) {
    Page.require(size, 0);
    var inside = RoundAccess.inside(reading.visible(round, caller).region(), caller);
    var found = comments.list(round, !inside, open, after == null ? 0 : after, size + 1);
    return Page.of(found, size, null, comment -> Long.toString(comment.id()))
        .map(comment -> CommentView.of(comment, inside));
  }

  @Public
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "提出意见：Comment on a round, or on one of its proposals, while its notice runs",
      description = "Who is not signed in leaves a contact, which is never shown. 409 notice-not-open.")
  Taken say(@PathVariable long round, @RequestBody @Valid NewComment wish, @Parameter(hidden = true) Caller caller) {
    return new Taken(commenting.say(round, wish.proposal(), stripped(wish.name()), stripped(wish.contact()),
        wish.text().strip(), caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping("/{id}/answer")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "采纳反馈：Say what is made of a comment and why; may be put right until the round is decided")
  void answer(@PathVariable long round, @PathVariable long id, @RequestBody @Valid NewAnswer answer,
      @Parameter(hidden = true) Caller caller) {
    commenting.answer(round, id, answer.adoption(), answer.feedback().strip(), caller);
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** @param name null to stay nameless; whoever is signed in comments under the own name */
  record NewComment(@Nullable Long proposal, @Nullable @Size(max = 60) String name,
      @Nullable @Size(min = 5, max = 100) String contact, @NotBlank @Size(min = 5, max = 2000) String text) {}

  record NewAnswer(@NotNull Adoption adoption, @NotBlank @Size(max = 2000) String feedback) {}

  /** @param id the number under which the comment is kept */
  record Taken(long id) {}

  /** @param author masked for the public, as 张**; {@code contact} for those inside only */
  record CommentView(long id, @Nullable Long proposal, Instant at, String authorKind, @Nullable String author,
      @Nullable String contact, String text, @Nullable Adoption adoption, @Nullable String feedback,
      @Nullable Instant answeredAt) {

    static CommentView of(Comment comment, boolean inside) {
      return new CommentView(comment.id(), comment.proposal(), comment.at(), comment.authorKind(),
          inside ? comment.authorName() : masked(comment.authorName()), inside ? comment.contact() : null,
          comment.text(), comment.adoption(), comment.feedback(), comment.answeredAt());
    }

    private static @Nullable String masked(@Nullable String name) {
      return name == null ? null : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
  }
}
