package io.tongban.guide.page;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The page's own words in the language somebody reads. */
@Component
class Labels {

  private final MessageSource messages;

  Labels(MessageSource messages) {
    this.messages = messages;
  }

  String text(Reading reading, String key, Object... args) {
    return messages.getMessage("page." + key, args, key, reading.labels());
  }

  @Nullable String ifAny(Reading reading, String key) {
    return messages.getMessage("page." + key, null, null, reading.labels());
  }
}
