package io.tongban.catalog.resemblance;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.catalog.Page;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.EditionAccess;
import io.tongban.catalog.resemblance.Cancellations.Decision;
import io.tongban.catalog.resemblance.Cancellations.Recorded;
import io.tongban.catalog.resemblance.model.Traits;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cancellations that no edition kept here tells of. */
@RestController
@RequestMapping("/api/catalog/cancellations")
@Tag(name = "取消事项登记 Cancellations")
class CancellationController {

  private final Cancellations cancellations;

  CancellationController(Cancellations cancellations) {
    this.cancellations = cancellations;
  }

  @Public
  @GetMapping
  @Operation(summary = "上级取消事项：The cancellations recorded for a region and those above it, newest first")
  Page<CancellationView> list(@RequestParam RegionCode region, @RequestParam @Nullable Long after,
      @RequestParam(defaultValue = "20") int size) {
    Page.require(size, 0);
    var found = cancellations.of(region, after == null ? Long.MAX_VALUE : after, size + 1);
    return Page.of(found, size, null, recorded -> Long.toString(recorded.id())).map(CancellationView::of);
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "登记取消事项：Record what a paper cancels, as one of the State Council, for a region and all inside it",
      description = "New items of these regions are compared with them from cancelledOn on.")
  List<Long> record(@RequestBody @Valid Paper paper, @Parameter(hidden = true) Caller caller) {
    EditionAccess.requireKeeper(paper.region(), caller);
    var decision =
        new Decision(paper.region(), paper.document().strip(), paper.documentNumber(), paper.cancelledOn());
    return cancellations.record(decision, paper.items().stream().map(CancelledWording::traits).toList(),
        Actor.of(caller));
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "撤销登记：Take back a cancellation that was recorded by mistake")
  void withdraw(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
    var recorded = cancellations.find(id).orElseThrow(() -> new Problem(404, "not-found").args(Long.toString(id)));
    EditionAccess.requireKeeper(recorded.decision().region(), caller);
    cancellations.withdraw(recorded, Actor.of(caller));
  }

  /** @param document its title without 《》 */
  record Paper(
      @NotNull RegionCode region,
      @NotBlank @Size(max = 200) String document,
      @Nullable @Size(max = 100) String documentNumber,
      @NotNull LocalDate cancelledOn,
      @NotEmpty @Size(max = 500) List<@NotNull @Valid CancelledWording> items) {}

  /** @param legalBases as 《中华人民共和国行政许可法》第四十二条 */
  record CancelledWording(
      @NotBlank @Size(max = 500) String name,
      @Nullable @Size(max = 500) String mainItem,
      @Nullable @Size(max = 200) List<@NotBlank @Size(max = 2000) String> conditions,
      @Nullable @Size(max = 200) List<@NotBlank @Size(max = 500) String> materials,
      @Nullable @Size(max = 200) List<@NotBlank @Size(max = 300) String> legalBases) {

    static CancelledWording of(Traits item) {
      return new CancelledWording(item.name(), item.mainItem(), item.conditions(), item.materials(),
          item.legalBases());
    }

    Traits traits() {
      return new Traits(name.strip(), mainItem == null ? null : mainItem.strip(), kept(conditions), kept(materials),
          kept(legalBases));
    }

    private static List<String> kept(@Nullable List<String> texts) {
      return Objects.requireNonNullElse(texts, List.of());
    }
  }

  record CancellationView(long id, String region, String document, @Nullable String documentNumber,
      LocalDate cancelledOn, CancelledWording item, String recordedBy) {

    static CancellationView of(Recorded recorded) {
      var decision = recorded.decision();
      return new CancellationView(recorded.id(), decision.region().value(), decision.document(),
          decision.documentNumber(), decision.cancelledOn(), CancelledWording.of(recorded.item()),
          recorded.recordedBy());
    }
  }
}
