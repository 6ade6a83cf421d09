package io.tongban.catalog.tier;

import io.tongban.access.RegionCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who takes over items of the tier above.
 *
 * @param organCode 统一社会信用代码; the implementation code is made from it
 */
record Adopter(@NotNull RegionCode region, @NotBlank @Size(max = 60) String organCode,
    @NotBlank @Size(max = 200) String organName) {}
