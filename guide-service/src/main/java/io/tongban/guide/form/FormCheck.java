package io.tongban.guide.form;

import io.tongban.guide.guide.GuideCheck;
import io.tongban.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A guide may not drop a material that proves a field of the item's form, nor say that there is no form. */
@Component
class FormCheck implements GuideCheck {

  private final Forms forms;
  private final JsonMapper json;

  FormCheck(Forms forms, JsonMapper json) {
    this.forms = forms;
    this.json = json;
  }

  @Override
  public List<FieldError> faults(Candidate guide) {
    var faults = new ArrayList<FieldError>();
    for (var form : forms.newest(List.of(guide.item().code()))) {
      if (FormConsistency.none(guide.aspects().get("applicationForm"))) {
        faults.add(new FieldError(
            "aspects.applicationForm", "guide-has-none-but-form", form.wording().title(), form.version()));
      }
      FormConsistency.materials(json.readTree(form.schema()), guide.materials().keySet()).stream()
          .map(fault -> new FieldError("materials", "material-in-form", fault.args()[2], fault.args()[0],
              fault.args()[1], form.version()))
          .forEach(faults::add);
    }
    return faults;
  }
}
