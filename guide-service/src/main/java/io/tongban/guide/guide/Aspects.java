package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Checklist;
import org.springframework.stereotype.Component;

/** Which aspects a guide has, for the features that name one. */
@Component
public class Aspects {

  private final Checklist checklist;

  Aspects(Checklist checklist) {
    this.checklist = checklist;
  }

  public boolean has(String key) {
    return checklist.has(key);
  }
}
