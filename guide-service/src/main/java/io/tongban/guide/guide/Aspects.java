package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Checklist;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which aspects a guide has, for the features that name one. */
@Component
public class Aspects {

  private final Checklist checklist;

  Aspects(Checklist checklist) {
    this.checklist = checklist;
  }

  public record Named(String key, String title, String titleEn) {}

  /** In their order. */
  public List<Named> all() {
    return checklist.aspects().stream()
        .map(aspect -> new Named(aspect.key(), aspect.title(), aspect.titleEn())).toList();
  }

  public boolean has(String key) {
    return checklist.has(key);
  }

  /** By key, in their order. */
  public Map<String, String> titles(Locale locale) {
    var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    var titles = new LinkedHashMap<String, String>();
    checklist.aspects().forEach(aspect -> titles.put(aspect.key(), english ? aspect.titleEn() : aspect.title()));
    return titles;
  }
}
