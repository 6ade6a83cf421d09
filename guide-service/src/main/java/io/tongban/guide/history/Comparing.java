package io.tongban.guide.history;

import io.tongban.guide.history.model.Changes;
import io.tongban.guide.history.model.Version;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Compares versions that other features keep of what they tell in {@code aspects}. */
@Component
public class Comparing {

  private final ChangeNote note;
  private final JsonMapper json;

  Comparing(ChangeNote note, JsonMapper json) {
    this.note = note;
    this.json = json;
  }

  /** @param before JSON of the earlier version, {@code after} of the later one */
  public List<String> note(String before, String after, Locale locale) {
    return note.of(
        Changes.between(json.readValue(before, Version.class), json.readValue(after, Version.class)), null, locale);
  }
}
