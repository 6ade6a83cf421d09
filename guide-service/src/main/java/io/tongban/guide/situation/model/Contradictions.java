package io.tongban.guide.situation.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Effects that cannot both hold though one applicant may give both answers. The questions form no circle. */
final class Contradictions {

  private static final int MOST_ROUTES = 200;

  private final Questionnaire questionnaire;
  private final Map<String, List<Route>> routes = new LinkedHashMap<>();

  /** The answers that lead to a question, by question; the last step is the question's own answer, if one is given. */
  private record Route(Map<String, String> steps) {

    Route with(String question, String answer) {
      var longer = new LinkedHashMap<>(steps);
      longer.put(question, answer);
      return new Route(longer);
    }

    String path() {
      return String.join(" → ", steps.entrySet().stream().map(step -> step.getKey() + "." + step.getValue()).toList());
    }
  }

  private record Placed(int question, int answer, int effect, Effect what) {

    String field() {
      return "questions[" + question + "].answers[" + answer + "].effects[" + effect + "]";
    }
  }

  Contradictions(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  List<Fault> faults() {
    for (var first : questionnaire.first()) {
      var tangled = spread(first, new Route(Map.of()));
      if (tangled != null) {
        return List.of(
            Fault.of("questions[" + questionnaire.place(tangled) + "]", "too-tangled", tangled, MOST_ROUTES));
      }
    }
    var faults = new ArrayList<Fault>();
    var placed = placed();
    for (var later = 1; later < placed.size(); later++) {
      var second = placed.get(later);
      placed.subList(0, later).stream()
          .filter(first -> first.what().contradicts(second.what()))
          .flatMap(first -> together(first, second).stream())
          .findFirst()
          .ifPresent(path -> faults.add(Fault.of(second.field(), "effects-contradict", second.what().subject(), path)));
    }
    return faults;
  }

  /** @return the question that is reached on too many ways to look at them all, or null */
  private @Nullable String spread(String key, Route route) {
    var known = routes.computeIfAbsent(key, any -> new ArrayList<>());
    if (known.contains(route)) {
      return null;
    }
    if (known.size() == MOST_ROUTES) {
      return key;
    }
    known.add(route);
    for (var answer : questionnaire.question(key).orElseThrow().answers()) {
      for (var next : answer.next()) {
        var tangled = spread(next, route.with(key, answer.key()));
        if (tangled != null) {
          return tangled;
        }
      }
    }
    return null;
  }

  private List<Placed> placed() {
    var placed = new ArrayList<Placed>();
    for (var q = 0; q < questionnaire.questions().size(); q++) {
      var answers = questionnaire.questions().get(q).answers();
      for (var a = 0; a < answers.size(); a++) {
        for (var e = 0; e < answers.get(a).effects().size(); e++) {
          placed.add(new Placed(q, a, e, answers.get(a).effects().get(e)));
        }
      }
    }
    return placed;
  }

  /** The answers of somebody who gives both; empty when nobody can. */
  private Optional<String> together(Placed first, Placed second) {
    for (var one : routesTo(first)) {
      for (var other : routesTo(second)) {
        if (fit(one, other)) {
          return Optional.of(one.equals(other) ? one.path() : one.path() + " + " + other.path());
        }
      }
    }
    return Optional.empty();
  }

  private List<Route> routesTo(Placed placed) {
    var question = questionnaire.questions().get(placed.question());
    var answer = question.answers().get(placed.answer()).key();
    return routes.getOrDefault(question.key(), List.of()).stream()
        .map(route -> route.with(question.key(), answer))
        .toList();
  }

  private boolean fit(Route one, Route other) {
    return one.steps().entrySet().stream().allMatch(step -> {
      var answer = other.steps().get(step.getKey());
      return answer == null || answer.equals(step.getValue())
          || questionnaire.question(step.getKey()).orElseThrow().kind() == Question.Kind.MULTIPLE;
    });
  }
}
