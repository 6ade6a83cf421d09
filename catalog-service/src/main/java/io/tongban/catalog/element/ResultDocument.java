package io.tongban.catalog.element;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant gets (审批结果).
 *
 * @param validMonths for how long, in months; null when it has no end
 */
public record ResultDocument(@NotNull Kind kind, @NotBlank @Size(max = 500) String name,
    @Nullable @Min(1) @Max(1200) Integer validMonths) {

  public enum Kind {
    /** 证照. */
    CERTIFICATE,
    /** 批文. */
    APPROVAL,
    /** 备案、登记回执. */
    RECEIPT,
    /** 其他, also the service itself. */
    OTHER
  }
}
