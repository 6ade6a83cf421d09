package io.tongban.catalog.delegation;

import io.tongban.access.RegionCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An organ of a lower tier that items go down to.
 *
 * @param organCode 统一社会信用代码; the received items' codes are made from it
 */
public record Receiver(@NotNull RegionCode region, @NotBlank @Size(max = 60) String organCode,
    @NotBlank @Size(max = 200) String organName) {

  Receiver stripped() {
    return new Receiver(region, organCode.strip(), organName.strip());
  }
}
