package io.tongban.guide.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code tongban.guide.page}.
 *
 * @param facts keys of the aspects whose first words stand at the top, and {@code ways} for how one applies; titled by
 *     message {@code page.fact.<key>}, or as the aspect
 * @param groups the aspects in the order in which somebody reads them who wants to apply; those of the checklist that
 *     no group names come at the end of the last
 * @param plain keys of the aspects that the plain page 长者模式 shows, in its order; each has a plain question as its
 *     title, message {@code page.plain.<key>}
 */
@Validated
@ConfigurationProperties("tongban.guide.page")
record PageSettings(@NotEmpty List<String> facts, @NotEmpty List<@Valid Group> groups, @NotEmpty List<String> plain) {

  /** @param key of the title, message {@code page.group.<key>} */
  record Group(@NotBlank String key, @NotEmpty List<String> aspects) {}
}
