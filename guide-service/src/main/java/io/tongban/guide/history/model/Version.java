package io.tongban.guide.history.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is compared of a published version. */
public record Version(List<Told> aspects, List<Material> materials, List<Faq> faq) {

  public Version {
    aspects = List.copyOf(Objects.requireNonNullElse(aspects, List.of()));
    materials = List.copyOf(Objects.requireNonNullElse(materials, List.of()));
    faq = List.copyOf(Objects.requireNonNullElse(faq, List.of()));
  }

  /** @param value null while nobody had said anything */
  public record Told(int no, String key, String title, String titleEn, @Nullable String value) {}

  /** @param form ORIGINAL, COPY or ELECTRONIC */
  public record Material(String key, String name, boolean required, String form, int copies, @Nullable String basis,
      @Nullable String note) {}

  public record Faq(String question, String answer) {}
}
