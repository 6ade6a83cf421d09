package io.tongban.catalog.element;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where integrity is at risk (廉政风险点).
 *
 * @param key unique among the risk points of its item
 * @param node the node of the flow it lies at; null when it concerns the whole
 * @param measure what is done against it (防控措施)
 * @param owner who answers for that (责任人): a post, no person's name
 */
public record RiskPoint(@NotBlank @Size(max = 60) String key, @Nullable @Size(max = 60) String node, @NotNull Level level,
    @NotBlank @Size(max = 1000) String risk, @NotBlank @Size(max = 1000) String measure,
    @NotBlank @Size(max = 200) String owner) {

  /** 风险等级: 高、中、低. */
  public enum Level {
    HIGH,
    MIDDLE,
    LOW
  }
}
