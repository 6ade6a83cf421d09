package io.tongban.guide.situation.model;

import java.util.List;

/**
 * One thing wrong with a questionnaire, or with the answers to one.
 *
 * @param field as the writer named it: {@code questions[2].answers[0].next[1]}
 * @param code stable, kebab-case
 * @param args what the message has to name, among it the path of question keys that leads there
 */
public record Fault(String field, String code, List<Object> args) {

  static Fault of(String field, String code, Object... args) {
    return new Fault(field, code, List.of(args));
  }
}
