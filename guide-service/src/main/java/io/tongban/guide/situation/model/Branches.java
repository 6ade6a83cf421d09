package io.tongban.guide.situation.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the questions lead: round in a circle, or past a question that nobody is ever asked. */
final class Branches {

  private static final String ARROW = " → ";

  private final Questionnaire questionnaire;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> done = new HashSet<>();

  Branches(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  List<Fault> faults() {
    for (var first : questionnaire.first()) {
      walk(first, new LinkedHashSet<>());
    }
    var reached = Set.copyOf(done);
    var before = predecessors();
    for (var n = 0; n < questionnaire.questions().size(); n++) {
      var key = questionnaire.questions().get(n).key();
      if (!reached.contains(key)) {
        faults.add(Fault.of("questions[" + n + "]", "question-unreachable", key, cameFrom(key, before)));
        // A circle that nobody reaches is a circle all the same.
        walk(key, new LinkedHashSet<>());
      }
    }
    return faults;
  }

  private void walk(String key, LinkedHashSet<String> path) {
    if (done.contains(key)) {
      return;
    }
    path.add(key);
    var question = questionnaire.question(key).orElseThrow();
    for (var a = 0; a < question.answers().size(); a++) {
      var next = question.answers().get(a).next();
      for (var n = 0; n < next.size(); n++) {
        if (path.contains(next.get(n))) {
          var field = "questions[" + questionnaire.place(key) + "].answers[" + a + "].next[" + n + "]";
          faults.add(Fault.of(field, "question-cycle", circle(path, next.get(n))));
        } else {
          walk(next.get(n), path);
        }
      }
    }
    path.remove(key);
    done.add(key);
  }

  private static String circle(LinkedHashSet<String> path, String again) {
    var keys = new ArrayList<>(path);
    return String.join(ARROW, keys.subList(keys.indexOf(again), keys.size())) + ARROW + again;
  }

  private Map<String, String> predecessors() {
    var before = new HashMap<String, String>();
    for (var question : questionnaire.questions()) {
      question.answers().forEach(answer -> answer.next().forEach(next -> before.putIfAbsent(next, question.key())));
    }
    return before;
  }

  /** The unreachable questions one behind the other, the one asked for last. */
  private static String cameFrom(String key, Map<String, String> before) {
    var path = new LinkedHashSet<String>();
    for (var at = key; at != null && path.add(at); at = before.get(at)) {
      continue;
    }
    return String.join(ARROW, new ArrayList<>(path).reversed());
  }
}
