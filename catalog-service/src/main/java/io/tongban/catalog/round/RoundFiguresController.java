package io.tongban.catalog.round;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.DECIDER;
import static io.tongban.access.Role.REVIEWER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "清理测算与统计 Rounds in figures")
class RoundFiguresController {

  private final Simulation simulation;
  private final RoundStatistics statistics;
  private final RoundReading reading;

  RoundFiguresController(Simulation simulation, RoundStatistics statistics, RoundReading reading) {
    this.simulation = simulation;
    this.statistics = statistics;
    this.reading = reading;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, REVIEWER, DECIDER})
  @PostMapping("/api/catalog/rounds/{id}/simulation")
  @Operation(
      summary = "测算：What the catalogue would be if these proposals were adopted; nothing is written",
      description = """
          proposals: those to count as adopted; absent for all that are neither withdrawn, unlawful nor rejected.
          runningCases.known is false while application-service is away.""")
  Simulation.Answer simulate(@PathVariable long id, @RequestBody(required = false) @Valid @Nullable WhatIf whatIf,
      @Parameter(hidden = true) Caller caller) {
    return simulation.of(reading.forInsiders(id, caller), whatIf == null ? null : whatIf.proposals());
  }

  @Public
  @GetMapping("/api/catalog/statistics/rounds/{id}")
  @Operation(
      summary = "清理统计：A round in figures, before and after, by kind, type and organ; public from its notice on",
      description = "basis says what the figures after rest on: the published edition, the decisions, the proposals.")
  RoundStatistics.Statistics statistics(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
    return statistics.of(reading.visible(id, caller));
  }

  record WhatIf(@Nullable @Size(max = 1000) Set<@NotNull Long> proposals) {}
}
