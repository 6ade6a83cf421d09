package io.tongban.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

  private static final String BUREAU = "11120116MB0A00026R";

  @ParameterizedTest
  @CsvSource({
    "REVIEWER@120116/*, REVIEWER, 120116013, true",
    "REVIEWER@120116/11120116MB0A00026R, REVIEWER, 120116, true",
    "REVIEWER@120116/11120000000000000X, REVIEWER, 120116, false",
    "REVIEWER@120101/*, REVIEWER, 120116, false",
    "DECIDER@120116/*, REVIEWER, 120116, false",
  })
  void allowsItsRoleInItsRegionForItsOrgan(String grant, Role role, String region, boolean allowed) {
    var caller = new Caller("1", "张三", Caller.Kind.OFFICER, List.of(Grant.parse(grant)));

    assertThat(caller.may(role, new RegionCode(region), BUREAU)).isEqualTo(allowed);
  }

  @Test
  void isWrittenAsItIsRead() {
    assertThat(Grant.parse("WINDOW_CLERK@120116013/*")).hasToString("WINDOW_CLERK@120116013/*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "REVIEWER", "REVIEWER@120116", "REVIEWER@120116/", "KING@120116/*", "REVIEWER@12/*"})
  void isNoGrantInAnotherForm(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Grant.parse(text));
  }
}
