package io.tongban.guide.form;

import io.tongban.guide.draft.DraftPart;
import io.tongban.guide.draft.PartBesideGuide;
import io.tongban.guide.form.model.Form;
import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.guide.GuideBasis.Basis;
import io.tongban.problem.Problem.FieldError;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An item's own form, as it is written and published, and whether it still fits the item. */
@Component
class FormPart implements DraftPart<FormDraft>, PartBesideGuide {

  private final Forms forms;
  private final GuideBasis guides;
  private final JsonMapper json;
  private final Clock clock;

  FormPart(Forms forms, GuideBasis guides, JsonMapper json, Clock clock) {
    this.forms = forms;
    this.guides = guides;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "form";
  }

  @Override
  public Class<FormDraft> type() {
    return FormDraft.class;
  }

  @Override
  public void admit(Described item) {
    guides.toWriteFor(item.item().code());
  }

  @Override
  public int versionNow(String code) {
    return forms.newest(List.of(code)).stream().mapToInt(Form::version).findFirst().orElse(0);
  }

  @Override
  public List<FieldError> faults(Described item, FormDraft content) {
    return FormReview.faults(content);
  }

  @Override
  public List<FieldError> obstacles(Described item, FormDraft content) {
    return contradictions(content, guides.toWriteFor(item.item().code()));
  }

  @Override
  public boolean publish(Described item, FormDraft content, Publication publication) {
    var form = content.form(item.item().code(), publication.known() + 1, clock.instant(), json);
    return forms.write(form, publication) != Forms.Outcome.STALE;
  }

  @Override
  public List<Broken> broken(Collection<Basis> guides) {
    var newest = forms.newest(guides.stream().map(Basis::code).toList());
    return newest.stream()
        .flatMap(form -> guides.stream().filter(guide -> guide.code().equals(form.owner()))
            .map(guide -> new Broken(
                form.owner(), form.version(), FormConsistency.faults(json.readTree(form.schema()), guide))))
        .filter(broken -> !broken.faults().isEmpty())
        .toList();
  }

  /** Where it contradicts its item; nothing while it has no fields to speak of. */
  static List<FieldError> contradictions(FormDraft content, Basis guide) {
    return content.schema() == null ? List.of() : FormConsistency.faults(content.schema(), guide);
  }
}
