package io.tongban.guide.draft;

import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideDraft;
import io.tongban.guide.guide.GuideWriting;
import io.tongban.guide.guide.Proofreading;
import io.tongban.problem.Problem.FieldError;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is written of a guide: aspects, materials where the catalogue has none, questions that people ask. */
@Component
class GuideTextPart implements DraftPart<GuideDraft> {

  private final GuideWriting writing;
  private final Proofreading proofreading;

  GuideTextPart(GuideWriting writing, Proofreading proofreading) {
    this.writing = writing;
    this.proofreading = proofreading;
  }

  @Override
  public String name() {
    return "guide";
  }

  @Override
  public Class<GuideDraft> type() {
    return GuideDraft.class;
  }

  @Override
  public int versionNow(String code) {
    return writing.versionNow(code);
  }

  @Override
  public List<FieldError> faults(Described item, GuideDraft content) {
    return proofreading.faults(content);
  }

  @Override
  public List<FieldError> obstacles(Described item, GuideDraft content) {
    return proofreading.obstacles(item, content);
  }

  @Override
  public boolean publish(Described item, GuideDraft content, Publication publication) {
    var order = new GuideWriting.Order(item, content);
    return writing.publish(order, publication.writer(), publication.publisher(), publication.known())
        != GuideWriting.Outcome.STALE;
  }
}
