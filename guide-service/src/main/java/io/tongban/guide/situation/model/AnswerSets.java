package io.tongban.guide.situation.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the answers of one question are a whole set: each told apart, and each applicant finds his. */
final class AnswerSets {

  private static final Set<String> YES_AND_NO = Set.of("yes", "no");

  private AnswerSets() {}

  static List<Fault> faults(String field, Question question) {
    var faults = new ArrayList<Fault>();
    var keys = new HashSet<String>();
    for (var n = 0; n < question.answers().size(); n++) {
      var answer = question.answers().get(n);
      var here = field + ".answers[" + n + "]";
      if (!keys.add(answer.key())) {
        faults.add(Fault.of(here + ".key", "duplicate-answer", answer.key()));
      }
      if (question.kind() == Question.Kind.MULTIPLE && answer.key().equals(Question.NONE)) {
        faults.add(Fault.of(here + ".key", "answer-reserved", Question.NONE));
      }
      if (question.kind() != Question.Kind.NUMBER && (answer.from() != null || answer.below() != null)) {
        faults.add(Fault.of(here + ".from", "range-not-asked"));
      }
    }
    switch (question.kind()) {
      case NUMBER -> faults.addAll(ranges(field, question));
      case YES_NO -> {
        if (!keys.equals(YES_AND_NO)) {
          faults.add(Fault.of(field + ".answers", "yes-and-no"));
        }
      }
      case SINGLE -> {
        if (question.answers().size() == 1) {
          faults.add(Fault.of(field + ".answers", "no-choice"));
        }
      }
      case MULTIPLE -> { }
    }
    return faults;
  }

  /** From the least number to the greatest, none twice and none left out. */
  private static List<Fault> ranges(String field, Question question) {
    var min = question.min();
    var max = question.max();
    if (min == null || max == null || min.compareTo(max) >= 0) {
      return List.of(Fault.of(field + ".min", "range-without-bounds"));
    }
    var faults = new ArrayList<Fault>();
    var expected = min;
    for (var n = 0; n < question.answers().size(); n++) {
      var answer = question.answers().get(n);
      var here = field + ".answers[" + n + "]";
      var last = n == question.answers().size() - 1;
      var path = question.key() + "." + answer.key();
      if (expected == null || answer.from() == null || answer.from().compareTo(expected) < 0) {
        faults.add(Fault.of(here + ".from", "range-overlap", path));
      } else if (answer.from().compareTo(expected) > 0) {
        faults.add(Fault.of(
            here + ".from", "range-gap", path, expected.toPlainString(), answer.from().toPlainString()));
      }
      if (last ? answer.below() != null && answer.below().compareTo(max) <= 0 : answer.below() == null) {
        faults.add(Fault.of(here + ".below", "range-gap", path, String.valueOf(answer.below()), max.toPlainString()));
      } else if (answer.below() != null && answer.from() != null && answer.below().compareTo(answer.from()) <= 0) {
        faults.add(Fault.of(here + ".below", "range-empty", path));
      }
      expected = answer.below();
    }
    return faults;
  }
}
