package io.tongban.application.casefile;

import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.Defect;
import io.tongban.application.casefile.model.Outcome;
import io.tongban.problem.Problem;
import io.tongban.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the form that a case pins before it is acted on: corrections speak of its fields, or fill it in anew. */
@Component
class Correcting {

  private final JdbcCaseFiles files;
  private final FilledForms forms;
  private final CaseHandling handling;
  private final JsonMapper json;

  Correcting(JdbcCaseFiles files, FilledForms forms, CaseHandling handling, JsonMapper json) {
    this.files = files;
    this.forms = forms;
    this.handling = handling;
    this.json = json;
  }

  /** @throws Problem 422 {@code form-field-unknown} naming the defects of fields that the form does not have */
  Outcome request(CaseHandling.Call call, List<Defect> defects, @Nullable String note) {
    var speaksOfForm = defects.stream().anyMatch(defect -> defect.key().startsWith(Defect.FORM));
    return handling.requestCorrection(call, speaksOfForm ? named(seen(call), defects) : defects, note);
  }

  /** @throws Problem 422 {@code form-invalid} naming every fault of the form by its JSON pointer */
  Outcome correct(CaseHandling.Call call, HandedIn.Bundle bundle, @Nullable Map<String, Object> form,
      @Nullable String note) {
    if (form != null) {
      var pinned = seen(call).opening().filledForm();
      var faults = pinned == null ? List.<FieldError>of() : forms.faults(pinned, form);
      if (!faults.isEmpty()) throw Completeness.refused(faults);
    }
    return handling.correct(call, bundle, form == null ? null : json.writeValueAsString(form), note);
  }

  private List<Defect> named(CaseFile file, List<Defect> defects) {
    var named = new ArrayList<Defect>();
    var unknown = new ArrayList<FieldError>();
    for (int i = 0; i < defects.size(); i++) {
      var defect = defects.get(i);
      if (file.opening().onForm(defect)) {
        var name = forms.name(file.opening().filledForm(), defect.key().substring(Defect.FORM.length()));
        if (name.isEmpty()) unknown.add(new FieldError("defects[%d].key".formatted(i), "form-not-asked", defect.key()));
        named.add(new Defect(defect.key(), defect.problem(), name.orElse(null)));
      } else {
        named.add(defect);
      }
    }
    if (unknown.isEmpty()) return named;
    var problem = new Problem(422, "form-field-unknown").field(unknown.getFirst().field());
    unknown.forEach(problem::error);
    throw problem;
  }

  private CaseFile seen(CaseHandling.Call call) {
    var file = files.find(call.number()).orElseThrow(() -> Parts.unknown(call.number()));
    Parts.requireSight(call.caller(), file);
    return file;
  }
}
