package io.tongban.guide.situation;

import io.tongban.access.Machine;
import io.tongban.client.guide.Requirements;
import io.tongban.guide.form.FormsInForce;
import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.situation.model.PersonalChecklist;
import io.tongban.guide.situation.model.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the promise of {@link io.tongban.client.guide.GuideClient#requirements}. */
@RestController
class InternalRequirementsController {

  private final Checklists checklists;
  private final FormsInForce forms;

  InternalRequirementsController(Checklists checklists, FormsInForce forms) {
    this.checklists = checklists;
    this.forms = forms;
  }

  @Machine
  @GetMapping("/internal/guides/requirements")
  Requirements requirements(@RequestParam String code, @RequestParam(required = false) @Nullable String answers) {
    var result = checklists.of(code, answers);
    var guide = result.guide();
    var form = forms.of(code);
    return new Requirements(code, guide.version(), guide.complete(),
        answers == null || result.checklist().isEmpty() ? all(guide) : narrowed(guide, result.checklist().get()),
        answers == null ? null : situation(result, answers),
        new Requirements.FormReference(form.owner(), form.version()));
  }

  private static List<Requirements.Material> all(GuideBasis.Basis guide) {
    return guide.materials().stream().map(material -> material(material, material.required())).toList();
  }

  /** Without what the answers drop: it may not be demanded (行政许可法 art. 31). */
  private static List<Requirements.Material> narrowed(GuideBasis.Basis guide, PersonalChecklist checklist) {
    return checklist.materials().stream()
        .filter(verdict -> verdict.status() != PersonalChecklist.Status.NOT_NEEDED)
        .map(verdict -> material(guide.materials().stream()
            .filter(material -> material.key().equals(verdict.key())).findFirst().orElseThrow(),
            verdict.status() == PersonalChecklist.Status.NEEDED))
        .toList();
  }

  private static Requirements.Material material(GuideBasis.Material material, boolean required) {
    return new Requirements.Material(material.key(), material.name(), required, material.form());
  }

  private static Requirements.Situation situation(Checklists.Result result, String answers) {
    return switch (result.reading()) {
      case Reading.Unreadable unreadable -> new Requirements.Situation(
          Requirements.State.UNREADABLE, result.questionnaire(), answers, null, null, List.of());
      case Reading.Progress progress -> {
        var checklist = result.checklist().orElseThrow();
        var days = checklist.limitDays().value();
        var window = checklist.window().value();
        yield new Requirements.Situation(
            progress.complete() ? Requirements.State.COMPLETE : Requirements.State.OPEN,
            result.questionnaire(), progress.compact(),
            days == null ? null : Math.min(days, result.guide().promisedDays()),
            window == null ? null : window.text(),
            progress.given().stream()
                .map(given -> new Requirements.Given(given.question().text().text(), given.said(false))).toList());
      }
    };
  }
}
