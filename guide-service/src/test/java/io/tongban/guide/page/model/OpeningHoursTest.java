package io.tongban.guide.page.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  private static final List<String> WORKDAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

  @Test
  void eachTimeBelongsToTheDaysBeforeIt() {
    assertThat(OpeningHours.in("办理时间：工作日9:00—12:00，13：30-17:00；周六9:00至12:00提供延时服务。")).containsExactly(
        new OpeningHours(WORKDAYS, "09:00", "12:00"), new OpeningHours(WORKDAYS, "13:30", "17:00"),
        new OpeningHours(List.of("Saturday"), "09:00", "12:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"二楼 3 号窗口", "9:00—12:00", "工作日上午", "工作日25:00—26:00", "农历初一9:00—12:00"})
  void whatCannotBeToldIsLeftOut(String said) {
    assertThat(OpeningHours.in(said)).isEmpty();
  }
}
