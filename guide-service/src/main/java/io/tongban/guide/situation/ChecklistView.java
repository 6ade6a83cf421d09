package io.tongban.guide.situation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.situation.model.PersonalChecklist;
import io.tongban.guide.situation.model.Question;
import io.tongban.guide.situation.model.Reading;
import io.tongban.guide.situation.model.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one applicant needs, as far as his answers tell.
 *
 * @param version of the guide
 * @param questionnaire version of the questions; 0 where none are asked
 * @param answers the given answers as they are put into an address
 * @param complete whether no question is open
 * @param open the questions to be answered next
 * @param lost answers to earlier questions that could not be carried over; null where none were to be
 * @param notApplicable why nothing has to be applied for; empty when something has
 * @param notNeeded of the guide's materials, with the answers that drop them
 */
record ChecklistView(
    String code,
    String name,
    String organ,
    String region,
    int version,
    int questionnaire,
    String answers,
    boolean complete,
    List<GivenView> given,
    List<QuestionView> open,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LostView> lost,
    List<String> notApplicable,
    List<MaterialView> materials,
    List<MaterialView> notNeeded,
    SettingView fee,
    LimitView limit,
    SettingView window,
    SettingView validity) {

  record GivenView(String key, String question, String answer, String written) {}

  /**
   * @param question in words; its key where no version of the questions ever had it
   * @param answer in words where they are known
   * @param asked whether the question still stands and is to be answered again
   */
  record LostView(String question, String answer, boolean asked) {}

  record QuestionView(String key, String text, @Nullable String help, String kind, @Nullable BigDecimal min,
      @Nullable BigDecimal max, @Nullable String unit, List<AnswerView> answers) {}

  record AnswerView(String key, String text) {}

  /**
   * @param status NEEDED, CONDITIONAL, NOT_NEEDED or OPEN while an answer to come decides
   * @param basis the law that demands it
   * @param because the answers that decided; empty where the guide asks it of everybody
   * @param conditions in which of several cases it is needed
   */
  record MaterialView(String key, String name, String status, String form, int copies, String basis,
      @Nullable String note, List<BecauseView> because, List<String> conditions) {}

  record BecauseView(String question, String answer) {}

  /**
   * @param value null while nobody has said anything
   * @param because null where it is so for everybody
   * @param open whether an answer to come may still change it
   */
  record SettingView(@Nullable String value, @Nullable BecauseView because, boolean open) {}

  /** @param promisedDays working days */
  record LimitView(int promisedDays, @Nullable BecauseView because, boolean open) {}

  /**
   * @param checklist of the result
   * @param lost null where the answers had to fit
   */
  static ChecklistView of(Checklists.Result result, Reading.Progress progress, PersonalChecklist checklist,
      @Nullable List<LostView> lost, boolean english) {
    var words = new Words(english);
    var guide = result.guide();
    var materials = checklist.materials().stream().map(verdict -> words.material(guide, verdict)).toList();
    var dropped = PersonalChecklist.Status.NOT_NEEDED.name();
    return new ChecklistView(
        guide.code(), guide.name(), guide.organName(), guide.region(), guide.version(), result.questionnaire(),
        progress.compact(), progress.complete(),
        progress.given().stream()
            .map(given -> new GivenView(given.question().key(), words.of(given.question().text()),
                given.said(english), given.written()))
            .toList(),
        progress.open().stream().map(words::question).toList(),
        lost,
        checklist.notApplicable().stream().map(reason -> words.of(reason.what())).distinct().toList(),
        materials.stream().filter(material -> !material.status().equals(dropped)).toList(),
        materials.stream().filter(material -> material.status().equals(dropped)).toList(),
        words.setting(checklist.fee(), guide.fee()),
        words.limit(checklist.limitDays(), guide.promisedDays()),
        words.setting(checklist.window(), guide.window()),
        words.setting(checklist.validity(), guide.result()));
  }

  /** Speaks the reader's language where it is translated. */
  private record Words(boolean english) {

    String of(Wording wording) {
      return wording.in(english);
    }

    private @Nullable String orNull(@Nullable Wording wording) {
      return wording == null ? null : of(wording);
    }

    QuestionView question(Question question) {
      return new QuestionView(question.key(), of(question.text()), orNull(question.help()), question.kind().name(),
          question.min(), question.max(), orNull(question.unit()),
          question.answers().stream().map(answer -> new AnswerView(answer.key(), of(answer.text()))).toList());
    }

    MaterialView material(GuideBasis.Basis guide, PersonalChecklist.Verdict verdict) {
      var material = guide.materials().stream()
          .filter(one -> one.key().equals(verdict.key())).findFirst().orElseThrow();
      return new MaterialView(material.key(), material.name(), verdict.status().name(), material.form(),
          material.copies(), material.basis(), material.note(),
          verdict.because().stream().map(this::because).filter(Objects::nonNull).distinct().toList(),
          verdict.because().stream().map(reason -> orNull(reason.what().condition())).filter(Objects::nonNull)
              .distinct().toList());
    }

    SettingView setting(PersonalChecklist.Setting<Wording> setting, @Nullable String usual) {
      var value = setting.open() ? null : setting.value() == null ? usual : of(setting.value());
      return new SettingView(value, because(setting.because()), setting.open());
    }

    LimitView limit(PersonalChecklist.Setting<Integer> setting, int usual) {
      // A promise made for everybody since then may have become the shorter one.
      var days = setting.value() == null ? usual : Math.min(setting.value(), usual);
      return new LimitView(days, because(setting.because()), setting.open());
    }

    private @Nullable BecauseView because(PersonalChecklist.@Nullable Reason<?> reason) {
      return reason == null ? null : new BecauseView(of(reason.question().text()), of(reason.answer().text()));
    }
  }
}
