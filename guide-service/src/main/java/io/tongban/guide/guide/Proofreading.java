package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Checklist;
import io.tongban.guide.guide.model.Content;
import io.tongban.problem.Problem.FieldError;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what is wrong with a guide before it is written down. */
@Component
public class Proofreading {

  private final Checklist checklist;

  Proofreading(Checklist checklist) {
    this.checklist = checklist;
  }

  /** Every fault, named by its field; empty when the guide may be written down. */
  public List<FieldError> faults(GuideDraft draft) {
    return draft.proof(checklist).faults().stream()
        .map(fault -> new FieldError(fault.field(), fault.code(), fault.args().toArray()))
        .toList();
  }

  /** @throws IllegalStateException when it has faults */
  Content content(GuideDraft draft) {
    return draft.proof(checklist).content();
  }
}
