package io.tongban.guide.form;

import io.tongban.form.FormField;
import io.tongban.guide.guide.GuideBasis.Basis;
import io.tongban.guide.guide.GuideBasis.Material;
import io.tongban.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether a form asks for what its item allows. Few plain contradictions are found and no subtle ones; each fault names
 * both sides.
 */
final class FormConsistency {

  private static final Pattern NONE = Pattern.compile("(无|不需要|无需(提交|填写)?(申请书|申请表)?)[。.]?");
  private static final Pattern PERSONS = Pattern.compile("自然人|个人|公民|居民");
  private static final Pattern ORGANISATIONS =
      Pattern.compile("法人|企业|组织|机关|单位|机构|公司|个体|合作社");
  private static final Pattern ASKS_ORGANISATION = Pattern.compile("法定代表人|统一社会信用代码|营业执照|单位名称|企业名称");
  private static final Pattern ASKS_PERSON = Pattern.compile("申请人(的)?(公民)?身份(证|号码)");

  private FormConsistency() {}

  static List<FieldError> faults(JsonNode schema, Basis guide) {
    var materials = guide.materials().stream().map(Material::key).collect(Collectors.toSet());
    var faults = new ArrayList<FieldError>(materials(schema, materials));
    for (var field : FormField.of(schema)) {
      if (field.required()) {
        serviceObject(field, guide.serviceObject(), faults);
      }
    }
    if (none(guide.applicationForm())) {
      faults.add(new FieldError("title", "form-but-guide-has-none", String.valueOf(guide.applicationForm())));
    }
    return faults;
  }

  /** Fields that are proved by a material which the item does not ask for. */
  static List<FieldError> materials(JsonNode schema, Set<String> known) {
    return FormField.of(schema).stream()
        .filter(field -> field.material() != null && !known.contains(field.material()))
        .map(field -> new FieldError("schema" + field.place() + "/x-material", "form-material-not-of-item",
            field.title(), field.titleEn(), String.valueOf(field.material())))
        .toList();
  }

  /** Whether a guide says under its aspect 11 that no form is needed. */
  static boolean none(@Nullable String applicationForm) {
    return applicationForm != null && NONE.matcher(applicationForm.strip()).matches();
  }

  private static void serviceObject(FormField field, @Nullable String served, List<FieldError> faults) {
    if (served == null) {
      return;
    }
    var persons = PERSONS.matcher(served.replace("非自然人", "")).find();
    var organisations = ORGANISATIONS.matcher(served).find();
    if (persons && !organisations
        && (field.format().equals("credit-code") || ASKS_ORGANISATION.matcher(field.title()).find())) {
      faults.add(contradiction("form-asks-organisation", field, served));
    }
    if (organisations && !persons && !served.contains("个体") && ASKS_PERSON.matcher(field.title()).find()) {
      faults.add(contradiction("form-asks-person", field, served));
    }
  }

  private static FieldError contradiction(String code, FormField field, String served) {
    return new FieldError("schema" + field.place(), code, field.title(), field.titleEn(), served);
  }
}
