package io.tongban.catalog.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DelegationTasksTest extends HandoverTest {

  @Test
  void each_side_is_asked_to_publish_when_it_is_its_turn() {
    var scene = new Scene();
    var id = scene.prepared(null).path("id").asLong();
    var receiving = begun(scene.district, scene.districtEdition);
    var giving = emptyable(begun(scene.city, scene.cityEdition), scene.city);
    scene.write(id, receiving, scene.district).expect(200);
    scene.write(id, giving, scene.city).expect(200);

    assertThat(tasks(keeperOf(scene.district)))
        .containsExactly(task("承接下放：发布含 1 项的目录，%s 起生效", scene.day, id));
    assertThat(tasks(keeperOf(scene.city))).containsExactlyElementsOf(tasks(keeperOf(scene.district)));
    scene.publishAt(receiving, scene.district, scene.day).expect(200);
    assertThat(tasks(keeperOf(scene.district))).isEmpty();
    assertThat(tasks(keeperOf(scene.city)))
        .containsExactly(task("完成下放：发布不再含 1 项的目录，%s 起生效", scene.day, id));
    scene.publishAt(giving, scene.city, scene.day).expect(200);
    assertThat(tasks(keeperOf(scene.city))).isEmpty();
  }

  @Test
  void what_is_withdrawn_waits_for_the_giver_first() {
    var scene = new Scene();
    var id = scene.carriedOut(null);
    var back = scene.day.plusDays(3);
    scene.withdraw(id, scene.view(id).path("version").asInt(), back, back).expect(200);

    assertThat(tasks(keeperOf(scene.district))).isEmpty();
    assertThat(tasks(keeperOf(scene.city))).containsExactly(task("完成收回：发布重新含 1 项的目录，%s 起生效", back, id));
    var taking = begun(scene.city, newest(scene.city));
    scene.write(id, taking, scene.city).expect(200);
    scene.publishAt(taking, scene.city, back).expect(200);
    assertThat(tasks(keeperOf(scene.district)))
        .containsExactly(task("交回事项：发布不再含 1 项的目录，%s 起生效", back.plusDays(1), id));
  }

  private static String task(String title, LocalDate day, long delegation) {
    return "DELEGATION %s | 关于下放审批事项的决定 | %s false | /admin/delegations/%d"
        .formatted(title.formatted(day), day.minusDays(1), delegation);
  }
}
