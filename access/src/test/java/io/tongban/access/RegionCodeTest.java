package io.tongban.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("区划代码 (GB/T 2260)")
class RegionCodeTest {

  @ParameterizedTest
  @CsvSource({
    "120000, 120116, true",
    "120000, 120116013, true",
    "120116, 120116013, true",
    "120116013, 120116013, true",
    "120116, 120000, false",
    "120116013, 120116, false",
    "120101, 120116013, false",
    "000000, 120116013, true",
    "120000, 511602, false",
  })
  void coversItselfAndWhatLiesInside(String region, String other, boolean covers) {
    assertThat(new RegionCode(region).covers(new RegionCode(other))).isEqualTo(covers);
  }

  @ParameterizedTest
  @CsvSource({"120000, CITY", "120116, DISTRICT", "120116013, TOWNSHIP", "120116013002, TOWNSHIP"})
  void knowsItsTier(String region, RegionCode.Tier tier) {
    assertThat(new RegionCode(region).tier()).isEqualTo(tier);
  }

  @Test
  void dropsTheTrailingZerosOfLongerForms() {
    assertThat(new RegionCode("511602000000")).isEqualTo(new RegionCode("511602"));
    assertThat(new RegionCode("120116013000")).isEqualTo(new RegionCode("120116013"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "12011", "1201160", "12011601A", "1201160130001"})
  void isNoRegionWithoutSixNineOrTwelveDigits(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode(text)).withMessageContaining(text);
  }
}
