package io.tongban.application.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.ServiceTest;
import org.junit.jupiter.api.Test;

class ProgressTest extends ServiceTest {

  @Test
  void anybodyWithNumberAndFourCharactersSeesTheSteps() {
    var number = reviewed(newApplicant());

    var progress = get(null, "/api/cases/" + number + "/progress?identifier=002x").expect(200).json();

    assertThat(progress.path("statusName").asString()).isEqualTo("已审查，待决定");
    assertThat(progress.path("steps").valueStream().map(step -> step.path("title").asString()))
        .containsExactly("提交申请", "受理", "审查");
    assertThat(progress.path("due").path("date").asString()).isEqualTo("2026-03-16");
  }

  @Test
  void publicViewNamesNobody() {
    var number = reviewed(newApplicant());

    var progress = get(null, "/api/cases/" + number + "/progress?identifier=002X").expect(200).json().toString();

    assertThat(progress).doesNotContain("张三").doesNotContain("1101").doesNotContain("赵审查").doesNotContain("符合条件");
  }

  @Test
  void wrongNumberAndWrongCharactersAreAnsweredAlike() {
    var number = submitted(newApplicant());

    var wrongCharacters = get(null, "/api/cases/" + number + "/progress?identifier=0021").expect(404).json();
    var wrongNumber = get(null, "/api/cases/120116013-20200101-000001/progress?identifier=002X").expect(404).json();

    for (var field : new String[] {"code", "title", "detail", "action"}) {
      assertThat(wrongCharacters.path(field)).isEqualTo(wrongNumber.path(field));
    }
    get(null, "/api/cases/" + number + "/progress?identifier=00%002").expect(404);
    get(null, "/api/cases/" + number + "/progress").expect(400);
  }
}
