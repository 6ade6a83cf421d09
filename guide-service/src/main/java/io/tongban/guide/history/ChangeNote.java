package io.tongban.guide.history;

import io.tongban.guide.guide.BulkChange;
import io.tongban.guide.history.model.Changes;
import io.tongban.guide.history.model.Changes.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells changes in sentences, as a change note does. */
@Component
class ChangeNote {

  private final MessageSource messages;

  ChangeNote(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * One sentence for each change, in the order of the guide; a single one when nothing changed. What many guides were
   * changed by at once stands first.
   */
  List<String> of(Changes changes, @Nullable BulkChange bulk, Locale locale) {
    var note = new ArrayList<String>();
    if (bulk != null) {
      note.add(bulk.find() == null ? say("bulk-written", locale, bulk.guides())
          : say("bulk-replaced", locale, bulk.guides(), bulk.find(), bulk.text()));
    }
    changes.aspects().forEach(aspect -> note.add(aspect(aspect, locale)));
    changes.materials().forEach(material -> note.add(material(material, locale)));
    changes.questions().forEach(question ->
        note.add(say("question-" + lower(question.kind()), locale, question.question())));
    return note.isEmpty() ? List.of(say("nothing", locale)) : List.copyOf(note);
  }

  private String aspect(Changes.Aspect change, Locale locale) {
    var title = locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? change.aspect().titleEn() : change.aspect().title();
    return switch (change.kind()) {
      case ADDED -> say("aspect-added", locale, title, change.after());
      case REMOVED -> say("aspect-removed", locale, title, change.before());
      case CHANGED -> manyLines(change)
          ? say("aspect-lines", locale, title, joined(change.linesRemoved(), locale),
              joined(change.linesAdded(), locale))
          : say("aspect-changed", locale, title, change.before(), change.after());
    };
  }

  private String material(Changes.Material change, Locale locale) {
    if (change.kind() != Kind.CHANGED) {
      return say("material-" + lower(change.kind()), locale, change.name());
    }
    var fields = change.fields().stream()
        .map(field -> say("field", locale, say("field." + field.name(), locale),
            value(field.name(), field.before(), locale), value(field.name(), field.after(), locale)))
        .toList();
    return say("material-changed", locale, change.name(), String.join(say("comma", locale), fields));
  }

  private String value(String field, @Nullable String value, Locale locale) {
    if (value == null || value.isEmpty()) {
      return say("none", locale);
    }
    return switch (field) {
      case "required", "form" -> say(field + "." + value, locale);
      default -> value;
    };
  }

  private static boolean manyLines(Changes.Aspect change) {
    return change.before() != null && change.before().contains("\n")
        || change.after() != null && change.after().contains("\n");
  }

  private String joined(List<String> lines, Locale locale) {
    return lines.isEmpty() ? say("none", locale) : String.join("；", lines);
  }

  private static String lower(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private String say(String key, Locale locale, @Nullable Object... args) {
    return messages.getMessage("change." + key, args, locale);
  }
}
