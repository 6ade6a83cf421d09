package io.tongban.guide.publicservice;

import io.tongban.guide.publicservice.model.Element;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What every service of a body says, {@code tongban.guide.public-services}; see {@code checklist.yaml}.
 *
 * @param plain keys of the elements that the page in large type shows, in its order
 */
@Validated
@ConfigurationProperties("tongban.guide.public-services")
record ElementSettings(@NotEmpty @Valid List<Entry> elements, @NotEmpty List<String> plain) {

  record Entry(@Positive int number, @NotBlank String key, @NotBlank String title, @NotBlank String titleEn) {}

  List<Element> all() {
    return elements.stream()
        .map(entry -> new Element(entry.number(), entry.key(), entry.title(), entry.titleEn()))
        .toList();
  }

  boolean has(String key) {
    return elements.stream().anyMatch(entry -> entry.key().equals(key));
  }
}
