package io.tongban.guide.page;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code tongban.guide.page}.
 *
 * @param facts keys of the aspects whose first words stand at the top
 * @param plain keys of the aspects that the plain page 长者模式 shows, in its order; each has a plain question as its
 *     title, message {@code page.plain.<key>}
 */
@Validated
@ConfigurationProperties("tongban.guide.page")
record PageSettings(@NotEmpty List<String> facts, @NotEmpty List<String> plain) {}
