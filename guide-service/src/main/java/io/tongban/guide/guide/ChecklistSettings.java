package io.tongban.guide.guide;

import io.tongban.guide.guide.model.Aspect;
import io.tongban.guide.guide.model.Checklist;
import io.tongban.guide.guide.model.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The aspects of a guide, {@code tongban.guide.checklist}; see {@code checklist.yaml}. */
@Validated
@ConfigurationProperties("tongban.guide")
record ChecklistSettings(@NotEmpty @Valid List<Entry> checklist) {

  record Entry(@Positive int number, @NotBlank String key, @NotBlank String title, @NotBlank String titleEn,
      @NotNull Source source, boolean local) {}

  Checklist toChecklist() {
    return new Checklist(checklist.stream()
        .map(entry -> new Aspect(entry.number(), entry.key(), entry.title(), entry.titleEn(), entry.source(),
            entry.local()))
        .toList());
  }
}
