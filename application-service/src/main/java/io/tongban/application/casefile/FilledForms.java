package io.tongban.application.casefile;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.tongban.application.casefile.model.FormReference;
import io.tongban.client.guide.GuideClient;
import io.tongban.form.FormSchema;
import io.tongban.problem.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks forms against the version that applies at submission. Not to be called in a transaction. */
@Component
class FilledForms {

  static final String FIELD = "form";
  private static final String ANY_FORM = "申请书";
  private static final int IN_MEMORY = 2_000;

  private final LoadingCache<FormReference, FormSchema> schemas;
  private final JsonMapper json;

  FilledForms(GuideClient guides, JsonMapper json) {
    // A version never changes, so it is asked for once.
    this.schemas = Caffeine.newBuilder().maximumSize(IN_MEMORY)
        .build(form -> FormSchema.of(guides.form(form.owner(), form.version()).schema()));
    this.json = json;
  }

  /** Every fault, named {@code form} with the JSON pointer behind it: {@code form/contact/phone}. */
  List<FieldError> faults(FormReference form, Map<String, Object> filled) {
    return schemas.get(form).faults(json.valueToTree(filled)).stream()
        .map(fault -> new FieldError(FIELD + fault.pointer(), fault.code(), fault.args().toArray()))
        .toList();
  }

  /** What the form, or its field at that JSON pointer, is called in a notice; empty when there is no such field. */
  Optional<String> name(FormReference form, String pointer) {
    var schema = schemas.get(form);
    var whole = schema.title("").filter(title -> !title.isEmpty()).orElse(ANY_FORM);
    return pointer.isEmpty() ? Optional.of(whole) : schema.title(pointer).map(title -> whole + "“" + title + "”");
  }
}
