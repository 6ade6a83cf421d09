package io.tongban.catalog.tier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DriftTasksTest extends ThreeTiersTest {

  @Test
  void drifted_adoptions_wait_for_their_keeper_until_an_edition_is_published() {
    var city = city();
    var district = districtOf(city);
    var base = templates(city, 1).getFirst();
    var first = begun(district);
    adopt(first, district, "{\"adopters\":[%s],\"templates\":[\"%s\"]}".formatted(adopter(district, ORGAN), base))
        .expect(201);
    publish(first, district, "{}").expect(200);
    assertThat(tasks(keeperOf(district))).isEmpty();
    var next = begun(city);
    template(next, city, base, 10, "新申请书");

    publish(next, city, "{}").expect(200);
    counted(city);

    assertThat(tasks(keeperOf(district))).singleElement().asString()
        .startsWith("DRIFT 对齐上级模板：1 项违反继承规则，0 项待更新 | 目录")
        .endsWith(" | - false | /admin/drift?region=" + district);
    assertThat(tasks(keeperOf(city.substring(0, 4) + "02"))).isEmpty();
    var aligned = begun(district, first);
    post("/api/catalog/editions/" + aligned + "/adoptions/alignments", "{}", keeperOf(district)).expect(200);
    publish(aligned, district, "{}").expect(200);
    assertThat(tasks(keeperOf(district))).isEmpty();
  }
}
