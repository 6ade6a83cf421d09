package io.tongban.guide.situation;

import io.tongban.guide.draft.DraftPart;
import io.tongban.guide.draft.PartBesideGuide;
import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideBasis;
import io.tongban.guide.guide.GuideBasis.Basis;
import io.tongban.guide.situation.model.Draft;
import io.tongban.guide.situation.model.Fault;
import io.tongban.guide.situation.model.Proof;
import io.tongban.problem.Problem.FieldError;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The questions of an item, as they are written and published, and whether they still fit it. */
@Component
class SituationPart implements DraftPart<Draft>, PartBesideGuide {

  private final Questionnaires questionnaires;
  private final GuideBasis guides;

  SituationPart(Questionnaires questionnaires, GuideBasis guides) {
    this.questionnaires = questionnaires;
    this.guides = guides;
  }

  @Override
  public String name() {
    return "situations";
  }

  @Override
  public Class<Draft> type() {
    return Draft.class;
  }

  @Override
  public void admit(Described item) {
    guides.toWriteFor(item.item().code());
  }

  @Override
  public int versionNow(String code) {
    return questionnaires.newest(code).number();
  }

  @Override
  public List<FieldError> faults(Described item, Draft content) {
    return faults(content, guides.toWriteFor(item.item().code()));
  }

  /** What contradicts the item is a fault of the question that says it. */
  @Override
  public List<FieldError> obstacles(Described item, Draft content) {
    return List.of();
  }

  @Override
  public boolean publish(Described item, Draft content, Publication publication) {
    return questionnaires.write(item.item().code(), content.whole(), publication) != Questionnaires.Outcome.STALE;
  }

  @Override
  public List<Broken> broken(Collection<Basis> guides) {
    var newest = questionnaires.newest(guides.stream().map(Basis::code).toList());
    return guides.stream()
        .filter(guide -> newest.containsKey(guide.code()))
        .map(guide -> {
          var version = newest.get(guide.code());
          return new Broken(guide.code(), version.number(), faults(version.content(), guide));
        })
        .filter(broken -> !broken.faults().isEmpty())
        .toList();
  }

  /** No question at all is no fault: all applicants are treated alike. */
  static List<FieldError> faults(Draft content, Basis guide) {
    var whole = content.whole();
    return whole.asksNothing() ? List.of()
        : Proof.of(whole, item(guide)).faults().stream().map(SituationPart::error).toList();
  }

  static Proof.Item item(Basis guide) {
    var materials = guide.materials().stream().map(GuideBasis.Material::key).collect(Collectors.toSet());
    return new Proof.Item(materials, guide.promisedDays(), guide.free());
  }

  private static FieldError error(Fault fault) {
    return new FieldError(fault.field(), fault.code(), fault.args().toArray());
  }
}
