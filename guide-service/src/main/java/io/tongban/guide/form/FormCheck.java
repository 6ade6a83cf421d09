package io.tongban.guide.form;

import io.tongban.guide.form.model.Form;
import io.tongban.guide.guide.GuideCheck;
import io.tongban.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    return faultsOfAll(List.of(guide)).getOrDefault(guide.item().code(), List.of());
  }

  @Override
  public Map<String, List<FieldError>> faultsOfAll(Collection<Candidate> guides) {
    var byCode = guides.stream().collect(Collectors.toMap(guide -> guide.item().code(), Function.identity()));
    return forms.newest(byCode.keySet()).stream()
        .collect(Collectors.toMap(Form::owner, form -> faults(byCode.get(form.owner()), form)));
  }

  private List<FieldError> faults(Candidate guide, Form form) {
    var faults = new ArrayList<FieldError>();
    if (FormConsistency.none(guide.aspects().get("applicationForm"))) {
      faults.add(new FieldError(
          "aspects.applicationForm", "guide-has-none-but-form", form.wording().title(), form.version()));
    }
    FormConsistency.materials(json.readTree(form.schema()), guide.materials().keySet()).stream()
        .map(fault -> new FieldError("materials", "material-in-form", fault.args()[2], fault.args()[0],
            fault.args()[1], form.version()))
        .forEach(faults::add);
    return faults;
  }
}
