package io.tongban.guide.history;

import io.tongban.guide.guide.BulkChange;
import io.tongban.guide.history.model.Changes;
import io.tongban.guide.history.model.Changes.Kind;
import io.tongban.guide.history.model.Reworded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells changes in sentences, as a change note does. */
@Component
class ChangeNote {

  private static final String MATERIALS = "materials";

  private final MessageSource messages;

  ChangeNote(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * One sentence for each change, in the order of the guide; a single one when nothing changed. What many guides were
   * changed by at once stands first; materials are told one by one, not again as the lines of their list.
   */
  List<String> of(Changes changes, @Nullable BulkChange bulk, Locale locale) {
    var note = new ArrayList<String>();
    if (bulk != null) {
      note.add(bulk.find() == null ? say("bulk-written", locale, bulk.guides())
          : say("bulk-replaced", locale, bulk.guides(), bulk.find(), bulk.text()));
    }
    changes.aspects().stream()
        .filter(aspect -> !aspect.aspect().key().equals(MATERIALS) || changes.materials().isEmpty())
        .forEach(aspect -> note.add(aspect(aspect, locale)));
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
          ? say("aspect-lines", locale, title, lines(change, locale))
          : changed(title, new Reworded(String.valueOf(change.before()), String.valueOf(change.after())), locale);
    };
  }

  private String changed(String title, Reworded line, Locale locale) {
    var told = line.shortened();
    return say("aspect-changed", locale, title, told.before(), told.after());
  }

  /** That only their order changed is a change too. */
  private String lines(Changes.Aspect change, Locale locale) {
    var lines = new ArrayList<String>();
    change.linesReworded().stream().map(Reworded::shortened)
        .forEach(line -> lines.add(say("line-reworded", locale, line.before(), line.after())));
    change.linesRemoved().forEach(line -> lines.add(say("line-removed", locale, line)));
    change.linesAdded().forEach(line -> lines.add(say("line-added", locale, line)));
    return lines.isEmpty() ? say("order", locale) : String.join(say("semicolon", locale), lines);
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

  private static String lower(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private String say(String key, Locale locale, @Nullable Object... args) {
    return messages.getMessage("change." + key, args, locale);
  }
}
