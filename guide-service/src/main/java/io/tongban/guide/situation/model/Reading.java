package io.tongban.guide.situation.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What compact answers to a questionnaire amount to. */
public sealed interface Reading {

  /**
   * As far as somebody came.
   *
   * @param given in the order in which the questions are asked
   * @param open the questions to be answered next; empty when none is left
   */
  record Progress(List<Given> given, List<Question> open, Set<Effect> possible) implements Reading {

    /** The answers in the one way of writing them, fit for an address: {@code kind.canteen,area.80}. */
    public String compact() {
      return given.stream().map(Given::compact).collect(Collectors.joining(","));
    }

    public boolean complete() {
      return open.isEmpty();
    }
  }

  /** Some answer is none, or answers what was not asked. */
  record Unreadable(List<Fault> faults) implements Reading {}

  /** The field of every fault. */
  String FIELD = "answers";

  /**
   * @param compact pairs {@code question.answer} separated by commas; the answers of a multiple choice and the digits
   *     of a number follow the first dot; blank when nothing is answered
   */
  static Reading of(Questionnaire questionnaire, String compact) {
    var answers = new LinkedHashMap<String, String>();
    var faults = new ArrayList<Fault>();
    for (var pair : compact.isBlank() ? new String[0] : compact.strip().split(",", -1)) {
      var dot = pair.indexOf('.');
      if (dot < 1 || dot == pair.length() - 1) {
        faults.add(Fault.of(FIELD, "answer-unreadable", pair));
      } else if (answers.put(pair.substring(0, dot), pair.substring(dot + 1)) != null) {
        faults.add(Fault.of(FIELD, "answer-twice", pair.substring(0, dot)));
      }
    }
    return faults.isEmpty() ? new Walk(questionnaire, answers).reading() : new Unreadable(faults);
  }

  /**
   * Answers to an earlier version of the questions, as far as they fit these.
   *
   * @param lost pairs that answer nothing any more, or not so
   */
  record CarriedOver(Progress progress, List<Pair> lost) {}

  /** @param asked whether the question is asked of whoever gave these answers */
  record Pair(String question, String answer, boolean asked) {}

  /** @param compact as in {@link #of} */
  static CarriedOver carriedOver(Questionnaire questionnaire, String compact) {
    var answers = new LinkedHashMap<String, String>();
    for (var pair : compact.strip().split(",")) {
      var dot = pair.indexOf('.');
      if (dot > 0) {
        answers.putIfAbsent(pair.substring(0, dot), pair.substring(dot + 1));
      }
    }
    return new Walk(questionnaire, answers).carriedOver();
  }

  /** Goes from question to question as the answers lead. */
  final class Walk {

    private final Questionnaire questionnaire;
    private final Map<String, String> answers;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Question> open = new ArrayList<>();
    private final Set<String> asked = new LinkedHashSet<>();

    private Walk(Questionnaire questionnaire, Map<String, String> answers) {
      this.questionnaire = questionnaire;
      this.answers = answers;
    }

    private void go() {
      var agenda = new ArrayDeque<>(questionnaire.first());
      while (!agenda.isEmpty()) {
        var key = agenda.pop();
        if (asked.add(key)) {
          ask(questionnaire.question(key).orElseThrow(), agenda);
        }
      }
    }

    private CarriedOver carriedOver() {
      go();
      var kept = given.stream().map(one -> one.question().key()).toList();
      return new CarriedOver(progress(), answers.entrySet().stream()
          .filter(pair -> !kept.contains(pair.getKey()))
          .map(pair -> new Pair(pair.getKey(), pair.getValue(), asked.contains(pair.getKey())))
          .toList());
    }

    private Reading reading() {
      go();
      answers.keySet().stream().filter(key -> !asked.contains(key)).forEach(this::notAsked);
      return faults.isEmpty() ? progress() : new Unreadable(List.copyOf(faults));
    }

    private Progress progress() {
      return new Progress(List.copyOf(given), List.copyOf(open), possible());
    }

    private void ask(Question question, Deque<String> agenda) {
      var answer = answers.get(question.key());
      if (answer == null) {
        open.add(question);
        return;
      }
      var chosen = question.chosen(answer);
      if (chosen.isEmpty()) {
        faults.add(Fault.of(FIELD, "no-such-answer", question.key(), answer));
        open.add(question);
        return;
      }
      given.add(new Given(question, question.written(answer, chosen.get()), chosen.get()));
      var next = chosen.get().stream().flatMap(one -> one.next().stream()).toList();
      next.reversed().forEach(agenda::push);
    }

    private void notAsked(String key) {
      if (questionnaire.question(key).isEmpty()) {
        faults.add(Fault.of(FIELD, "no-such-question", key));
      } else if (faults.isEmpty()) {
        faults.add(Fault.of(FIELD, "answer-not-reachable", key,
            String.join(" → ", given.stream().map(Given::compact).toList())));
      }
    }

    /** What answers to come may still change. */
    private Set<Effect> possible() {
      var effects = new LinkedHashSet<Effect>();
      var seen = new LinkedHashSet<>(asked);
      var agenda = new ArrayDeque<>(open);
      while (!agenda.isEmpty()) {
        for (var answer : agenda.pop().answers()) {
          effects.addAll(answer.effects());
          answer.next().stream().filter(seen::add)
              .forEach(next -> agenda.push(questionnaire.question(next).orElseThrow()));
        }
      }
      return Set.copyOf(effects);
    }
  }
}
