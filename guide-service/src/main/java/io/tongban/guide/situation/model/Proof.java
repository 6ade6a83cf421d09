package io.tongban.guide.situation.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a questionnaire's proof: makes it of what was written and notes every fault it has. */
public final class Proof {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final Pattern CHARGE = Pattern.compile("[1-9][0-9.,]*\\s*元");
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_QUESTIONS = 60;
  private static final int MOST_ANSWERS = 30;
  private static final int MOST_EFFECTS = 50;
  private static final Wording YES = new Wording("是", "Yes");
  private static final Wording NO = new Wording("否", "No");

  private final @Nullable Item item;
  private final List<Fault> faults = new ArrayList<>();
  private final Questionnaire questionnaire;

  /**
   * What the questionnaire's effects are checked against.
   *
   * @param materials keys of the item's materials
   * @param promisedDays the item's own promise, in working days
   * @param free whether the item says that nothing is charged
   */
  public record Item(Set<String> materials, int promisedDays, boolean free) {}

  private Proof(Draft draft, @Nullable Item item) {
    this.item = item;
    this.questionnaire = read(draft);
    if (item != null && faults.isEmpty()) {
      faults.addAll(new Branches(questionnaire).faults());
    }
    if (item != null && faults.isEmpty()) {
      faults.addAll(new Contradictions(questionnaire).faults());
    }
  }

  public static Proof of(Draft draft, Item item) {
    return new Proof(draft, item);
  }

  /** What a draft says that was found without fault when it was written. */
  public static Questionnaire trusted(Draft draft) {
    return new Proof(draft, null).questionnaire();
  }

  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** @throws IllegalStateException while there are faults */
  public Questionnaire questionnaire() {
    if (!faults.isEmpty()) {
      throw new IllegalStateException("Not to be asked: " + faults);
    }
    return questionnaire;
  }

  private Questionnaire read(Draft draft) {
    var questions = new ArrayList<Question>();
    var keys = new HashSet<String>();
    var written = limited("questions", draft.questions(), MOST_QUESTIONS);
    for (var n = 0; n < written.size(); n++) {
      var question = question("questions[" + n + "]", written.get(n));
      if (!keys.add(question.key())) {
        fault("questions[" + n + "].key", "duplicate-question", question.key());
      }
      questions.add(question);
    }
    var first = new ArrayList<String>();
    var starts = draft.first() == null || draft.first().isEmpty()
        ? questions.stream().limit(1).map(Question::key).toList() : draft.first();
    for (var n = 0; n < starts.size(); n++) {
      known("first[" + n + "]", starts.get(n), keys, "").ifPresent(first::add);
    }
    for (var n = 0; n < questions.size(); n++) {
      follow("questions[" + n + "]", questions.get(n), keys);
    }
    return new Questionnaire(first, questions);
  }

  private void follow(String field, Question question, Set<String> keys) {
    for (var a = 0; a < question.answers().size(); a++) {
      var answer = question.answers().get(a);
      for (var n = 0; n < answer.next().size(); n++) {
        known(field + ".answers[" + a + "].next[" + n + "]", answer.next().get(n), keys,
            question.key() + "." + answer.key() + " → " + answer.next().get(n));
      }
    }
  }

  private Optional<String> known(String field, @Nullable String key, Set<String> keys, String path) {
    if (key != null && keys.contains(key)) {
      return Optional.of(key);
    }
    fault(field, "unknown-question", key == null ? "" : key, path);
    return Optional.empty();
  }

  private Question question(String field, Draft.@Nullable Asked asked) {
    if (asked == null) {
      fault(field, "blank");
      return new Question("", new Wording("", null), null, Question.Kind.SINGLE, null, null, null, List.of());
    }
    var key = key(field + ".key", asked.key());
    var kind = kind(field + ".kind", asked.kind());
    var offered = limited(field + ".answers", asked.answers(), MOST_ANSWERS);
    var answers = new ArrayList<Answer>();
    for (var n = 0; n < offered.size(); n++) {
      answers.add(answer(field + ".answers[" + n + "]", offered.get(n), kind));
    }
    var question = new Question(key, text(field + ".text", asked.text(), asked.textEn()),
        optional(field + ".help", asked.help(), asked.helpEn()), kind, asked.min(), asked.max(),
        optional(field + ".unit", asked.unit(), asked.unitEn()), answers);
    AnswerSets.faults(field, question).forEach(faults::add);
    return question;
  }

  private Answer answer(String field, Draft.@Nullable Offered offered, Question.Kind kind) {
    if (offered == null) {
      fault(field, "blank");
      return new Answer("", new Wording("", null), null, null, List.of(), List.of());
    }
    var key = key(field + ".key", offered.key());
    var effects = new ArrayList<Effect>();
    var changes = offered.effects() == null ? List.<Draft.Change>of() : offered.effects();
    if (changes.size() > MOST_EFFECTS) {
      fault(field + ".effects", "too-many", MOST_EFFECTS);
    }
    for (var n = 0; n < changes.size(); n++) {
      effect(field + ".effects[" + n + "]", changes.get(n)).ifPresent(effects::add);
    }
    var next = offered.next() == null ? List.<String>of()
        : offered.next().stream().map(one -> one == null ? "" : one).toList();
    var worded = kind == Question.Kind.YES_NO && offered.text() == null
        ? key.equals("yes") ? YES : NO
        : text(field + ".text", offered.text(), offered.textEn());
    return new Answer(key, worded, offered.from(), offered.below(), next, effects);
  }

  private Optional<Effect> effect(String field, Draft.@Nullable Change change) {
    var effects = change == null ? List.<Effect>of() : effects(field, change);
    if (effects.size() != 1) {
      fault(field, "one-effect");
      return Optional.empty();
    }
    return Optional.of(effects.getFirst());
  }

  private List<Effect> effects(String field, Draft.Change change) {
    var effects = new ArrayList<Effect>();
    if (change.material() != null) {
      effects.add(material(field, change.material(), change));
    }
    if (change.fee() != null) {
      effects.add(fee(field + ".fee", change.fee(), change.feeEn()));
    }
    if (change.limitDays() != null) {
      effects.add(limit(field + ".limitDays", change.limitDays()));
    }
    if (change.window() != null) {
      effects.add(new Effect.Window(text(field + ".window", change.window(), change.windowEn())));
    }
    if (change.validity() != null) {
      effects.add(new Effect.Validity(text(field + ".validity", change.validity(), change.validityEn())));
    }
    if (change.notApplicable() != null) {
      effects.add(new Effect.NotApplicable(
          text(field + ".notApplicable", change.notApplicable(), change.notApplicableEn())));
    }
    return effects;
  }

  private Effect material(String field, String key, Draft.Change change) {
    if (item != null && !item.materials().contains(key)) {
      fault(field + ".material", "material-not-of-item", key);
    }
    var need = Effect.Need.NEEDED;
    try {
      need = Effect.Need.valueOf(String.valueOf(change.need()));
    } catch (IllegalArgumentException unknown) {
      fault(field + ".need", "unknown-need", String.valueOf(change.need()));
    }
    var conditional = need == Effect.Need.CONDITIONAL;
    var condition = conditional ? text(field + ".condition", change.condition(), change.conditionEn()) : null;
    if (!conditional && change.condition() != null) {
      fault(field + ".condition", "condition-without-need");
    }
    return new Effect.Material(key, need, condition);
  }

  /** 行政许可法 art. 58: no fee that the item does not know. */
  private Effect fee(String field, String fee, @Nullable String feeEn) {
    if (item != null && item.free() && CHARGE.matcher(fee).find()) {
      fault(field, "fee-but-item-free", fee);
    }
    return new Effect.Fee(text(field, fee, feeEn));
  }

  private Effect limit(String field, int days) {
    if (item != null && (days < 0 || days > item.promisedDays())) {
      fault(field, "limit-over-promise", days, item.promisedDays());
    }
    return new Effect.Limit(days);
  }

  private String key(String field, @Nullable String key) {
    if (key == null || !KEY.matcher(key).matches()) {
      fault(field, "invalid-situation-key", key == null ? "" : key);
    }
    return key == null ? "" : key;
  }

  private Question.Kind kind(String field, @Nullable String kind) {
    try {
      return Question.Kind.valueOf(String.valueOf(kind));
    } catch (IllegalArgumentException unknown) {
      fault(field, "unknown-kind", String.valueOf(kind));
      return Question.Kind.SINGLE;
    }
  }

  private Wording text(String field, @Nullable String text, @Nullable String textEn) {
    if (text == null || text.isBlank()) {
      fault(field, "blank");
      return new Wording("", null);
    }
    if (text.length() > LONGEST_TEXT || textEn != null && textEn.length() > LONGEST_TEXT) {
      fault(field, "too-long", LONGEST_TEXT);
    }
    return new Wording(text.strip(), textEn == null || textEn.isBlank() ? null : textEn.strip());
  }

  private @Nullable Wording optional(String field, @Nullable String text, @Nullable String textEn) {
    return text == null || text.isBlank() ? null : text(field, text, textEn);
  }

  private <T> List<T> limited(String field, @Nullable List<T> list, int most) {
    if (list == null || list.isEmpty()) {
      fault(field, "blank");
      return List.of();
    }
    if (list.size() > most) {
      fault(field, "too-many", most);
      return list.subList(0, most);
    }
    return list;
  }

  private void fault(String field, String code, Object... args) {
    faults.add(Fault.of(field, code, args));
  }
}
