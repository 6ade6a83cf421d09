package io.tongban.application.casefile;

import io.tongban.client.guide.Requirements;
import io.tongban.problem.Problem;
import io.tongban.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Holds an application against what the guide asks for. */
@Component
class Completeness {

  private final HandedIn handedIn;
  private final FilledForms forms;

  Completeness(HandedIn handedIn, FilledForms forms) {
    this.handedIn = handedIn;
    this.forms = forms;
  }

  /**
   * Everything that is wrong at once: unknown materials, missing ones, unusable uploads, fields of the form. A form on
   * paper is read by people; where only the general form applies, leaving it out is handing it in empty.
   */
  List<FieldError> faults(Submission.Request request, Requirements needs, String owner) {
    var faults = new ArrayList<FieldError>();
    var uploads = request.materials();
    var keys = uploads.stream().map(HandedIn.Upload::key).toList();
    var supplied = new HashSet<>(keys);
    supplied.addAll(request.originals());
    var known = needs.materials().stream().map(Requirements.Material::key).collect(Collectors.toSet());
    faults.addAll(notAsked(keys, known, "materials[%d].key"));
    faults.addAll(notAsked(request.originals(), known, "originals[%d]"));
    needs.materials().stream()
        .filter(material -> material.required() && !supplied.contains(material.key()))
        .forEach(material -> faults.add(new FieldError("materials." + material.key(), "material-missing",
            material.name())));
    faults.addAll(handedIn.faults(request.bundle(), owner));
    if (request.paperForm() == null) {
      faults.addAll(forms.faults(Submission.reference(needs), request.form() == null ? Map.of() : request.form()));
    }
    return faults;
  }

  /** The refusal that names them all. */
  static Problem refused(List<FieldError> faults) {
    var formOnly = faults.stream().allMatch(fault -> fault.field().startsWith(FilledForms.FIELD));
    if (!formOnly) return HandedIn.incomplete(faults);
    var problem = new Problem(422, "form-invalid").field(faults.getFirst().field());
    faults.forEach(problem::error);
    return problem;
  }

  private static List<FieldError> notAsked(List<String> keys, Set<String> known, String field) {
    return IntStream.range(0, keys.size())
        .filter(i -> !known.contains(keys.get(i)))
        .mapToObj(i -> new FieldError(field.formatted(i), "material-not-asked", keys.get(i)))
        .toList();
  }
}
