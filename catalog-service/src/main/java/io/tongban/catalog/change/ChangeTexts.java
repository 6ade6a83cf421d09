package io.tongban.catalog.change;

import io.tongban.catalog.change.DeclaredChange.RunningCases;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words for changes, in the reader's language. */
@Component
public class ChangeTexts {

  private final MessageSource messages;

  ChangeTexts(MessageSource messages) {
    this.messages = messages;
  }

  public String name(ChangeKind kind, Locale locale) {
    return messages.getMessage("change-kind." + kind, null, locale);
  }

  public @Nullable String name(@Nullable RunningCases cases, Locale locale) {
    return cases == null ? null : messages.getMessage("running-cases." + cases, null, locale);
  }
}
