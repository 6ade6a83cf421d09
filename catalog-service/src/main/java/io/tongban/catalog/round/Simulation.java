package io.tongban.catalog.round;

import io.tongban.catalog.change.DeclaredChange.RunningCases;
import io.tongban.catalog.round.model.Consequence;
import io.tongban.catalog.round.model.Figures;
import io.tongban.catalog.round.model.Forecast;
import io.tongban.catalog.round.model.ProposalKind;
import io.tongban.catalog.round.model.Refusal;
import io.tongban.client.ServiceAway;
import io.tongban.client.application.RunningCasesClient;
import io.tongban.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Answers "what if" (测算): what the catalogue would be if these proposals were adopted. Writes nothing. */
@Service
class Simulation {

  private static final Logger log = LoggerFactory.getLogger(Simulation.class);

  private final Proposals proposals;
  private final Foreseeing foreseeing;
  private final RunningCasesClient cases;

  Simulation(Proposals proposals, Foreseeing foreseeing, RunningCasesClient cases) {
    this.proposals = proposals;
    this.foreseeing = foreseeing;
    this.cases = cases;
  }

  /**
   * @param counted the proposals that are taken as adopted
   * @param itemsPercent by how many of a hundred the items grow; negative when they get less
   */
  record Answer(long round, long baseEdition, String baseTitle, List<Long> counted, Figures before, Figures after,
      BigDecimal itemsPercent, List<Forecast.OfKind> byKind, List<Forecast.OfOrgan> byOrgan,
      List<Forecast.Gathered> gathered, Affected runningCases) {}

  /**
   * Cases that run on items which the proposals name.
   *
   * @param known false when application-service does not answer; then nothing is known and all else is empty
   */
  record Affected(boolean known, int total, Map<String, Integer> byStatus, Map<ProposalKind, Integer> byKind,
      List<OnItem> items) {}

  /** @param treatment what the proposal says becomes of them; null when it says nothing */
  record OnItem(String code, String name, ProposalKind kind, int cases, @Nullable RunningCases treatment) {}

  /**
   * @param wanted null for all that are live
   * @throws Problem 404 when the round has no such proposal, 409 {@code round-conflicts} when two of them name one item
   */
  Answer of(Round round, @Nullable Set<Long> wanted) {
    var counted = counted(round, wanted);
    var foreseen = foreseeing.of(round, counted);
    var forecast = foreseen.forecast();
    return new Answer(round.id(), round.baseEdition(), round.baseTitle(), counted.stream().map(Proposal::id).toList(),
        Figures.of(forecast.before()), Figures.of(forecast.after()),
        Figures.percent(forecast.before().size(), forecast.after().size()), forecast.byKind(), forecast.byOrgan(),
        forecast.gathered(), affected(foreseen, counted));
  }

  private List<Proposal> counted(Round round, @Nullable Set<Long> wanted) {
    var all = proposals.all(round.id());
    var counted = all.stream()
        .filter(proposal -> wanted == null ? proposal.state().live() : wanted.contains(proposal.id())).toList();
    if (wanted != null && counted.size() < wanted.size()) {
      var known = counted.stream().map(Proposal::id).collect(Collectors.toSet());
      throw new Problem(404, "not-found").field("proposals")
          .args(wanted.stream().filter(id -> !known.contains(id)).map(Object::toString).findFirst().orElse(""));
    }
    var seen = new HashSet<String>();
    for (var proposal : counted) {
      for (var code : proposal.items()) {
        if (!seen.add(code.value())) {
          throw new Problem(409, Refusal.CONFLICTS.code()).field("proposals");
        }
      }
    }
    return counted;
  }

  private Affected affected(Foreseeing.Foreseen foreseen, List<Proposal> counted) {
    var kinds = new HashMap<String, ProposalKind>();
    var treatments = new HashMap<String, @Nullable RunningCases>();
    var byId = counted.stream().collect(Collectors.toMap(Proposal::id, proposal -> proposal));
    for (Consequence consequence : foreseen.forecast().consequences()) {
      consequence.before().forEach(item -> {
        kinds.put(item.code(), consequence.kind());
        treatments.put(item.code(), byId.get(consequence.proposal()).inTheEnd().runningCases());
      });
    }
    var counts = running(List.copyOf(kinds.keySet()));
    if (counts == null) {
      return new Affected(false, 0, Map.of(), Map.of(), List.of());
    }
    var byStatus = new TreeMap<String, Integer>();
    var byKind = new EnumMap<ProposalKind, Integer>(ProposalKind.class);
    var byItem = new HashMap<String, Integer>();
    counts.forEach(count -> {
      byStatus.merge(count.status(), count.cases(), Integer::sum);
      byKind.merge(kinds.get(count.itemCode()), count.cases(), Integer::sum);
      byItem.merge(count.itemCode(), count.cases(), Integer::sum);
    });
    var items = byItem.entrySet().stream()
        .map(entry -> new OnItem(entry.getKey(), foreseen.names().getOrDefault(entry.getKey(), ""),
            kinds.get(entry.getKey()), entry.getValue(), treatments.get(entry.getKey())))
        .sorted(Comparator.comparingInt(OnItem::cases).reversed().thenComparing(OnItem::code))
        .toList();
    return new Affected(true, byItem.values().stream().mapToInt(Integer::intValue).sum(), byStatus, byKind, items);
  }

  /** Null when application-service is away. */
  private @Nullable List<RunningCasesClient.Count> running(List<String> codes) {
    var counts = new ArrayList<RunningCasesClient.Count>();
    try {
      for (var from = 0; from < codes.size(); from += RunningCasesClient.MOST) {
        counts.addAll(cases.running(new RunningCasesClient.Question(
            codes.subList(from, Math.min(codes.size(), from + RunningCasesClient.MOST)))));
      }
      return counts;
    } catch (ServiceAway away) {
      log.info("The running cases are not known: {}", away.getMessage());
      return null;
    }
  }
}
