package io.tongban.guide.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.GuideServiceTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Completeness by guide, organ and region (21方面)")
class CompletenessTest extends GuideServiceTest {

  @Test
  void countsWhatEachGuideLacks() {
    var region = districtWith(3);
    put(region + "-2", "{}", keeperOf(region)).expect(200);

    var figures = figures("?region=" + region);

    assertThat(figures.at("/total/guides").asInt()).isEqualTo(3);
    assertThat(figures.at("/total/complete").asInt()).isEqualTo(1);
    assertThat(figures.at("/total/score").asInt()).isEqualTo((12 + 12 + 21) * 1000 / 63);
    assertThat(figures.at("/organs/0/name").asString()).isEqualTo("行政审批局");
    assertThat(figures.at("/regions/0/code").asString()).isEqualTo(region);
    assertThat(figures.path("incomplete").valueStream().map(one -> one.path("code").asString()))
        .containsExactly(region + "-1", region + "-3");
    assertThat(figures.at("/incomplete/0/missing").size()).isEqualTo(9);
    assertThat(figures.at("/incomplete/0/score").asInt()).isEqualTo(571);
  }

  @Test
  void tellsWhichAspectsAreLackingAndWhere() {
    var region = districtWith(3);
    CATALOGUE.describe(region + "-2", "{\"conditions\":[{\"key\":\"c\",\"text\":\"有场所\"}]}");
    var next = newEdition();
    publish(next, region, items(next, region, 3));

    var figures = figures("?region=" + region + "&aspect=conditions");

    assertThat(figures.path("lacking").valueStream()
        .filter(one -> one.path("aspect").asString().equals("conditions")).findFirst().orElseThrow().toString())
        .isEqualTo("{\"aspect\":\"conditions\",\"title\":\"申请条件\",\"guides\":2}");
    assertThat(figures.at("/lacking/0/guides").asInt()).isEqualTo(3);
    assertThat(figures.path("incomplete").valueStream().map(one -> one.path("code").asString()))
        .containsExactly(region + "-1", region + "-3");
    assertThat(figures("?organ=other&region=" + region).path("lacking")).isEmpty();
  }

  @Test
  void followsTheCatalogue() {
    var region = districtWith(3);
    var next = newEdition();

    publish(next, region, items(next, region, 1));

    assertThat(figures("?region=" + region).at("/total/guides").asInt()).isEqualTo(1);
    assertThat(jdbc.sql("select sum(guides) from guide_count where region = :region").param("region", region)
        .query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void theFiguresAreThoseOfTheRows() {
    districtWith(2);

    assertThat(jdbc.sql("""
            select count(*) from guide_count c full join (
              select region, organ_code, count(*) guides, count(*) filter (where missing = '{}') complete,
                     sum(aspects) aspects, sum(aspects - cardinality(missing)) present
              from guide_state group by region, organ_code) s using (region, organ_code)
            where (c.guides, c.complete, c.aspects, c.present) is distinct from
                  (coalesce(s.guides, 0), coalesce(s.complete, 0), coalesce(s.aspects, 0), coalesce(s.present, 0))""")
        .query(Integer.class).single()).isZero();
  }

  @Test
  void theListComesPageByPage() {
    var region = districtWith(3);

    var first = figures("?size=2&region=" + region);
    var second = figures("?size=2&region=" + region + "&after=" + first.path("next").asString());

    assertThat(first.path("incomplete").size()).isEqualTo(2);
    assertThat(second.path("incomplete").size()).isEqualTo(1);
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(figures("?size=0&region=" + region).path("incomplete")).isEmpty();
  }

  @Test
  void badQuestionsAreRefusedAndEmptyRegionsEmpty() {
    get("/api/guides/completeness").expect(400);
    get("/api/guides/completeness?region=abc").expectProblem(400, "invalid-value");
    get("/api/guides/completeness?region=310000&size=501").expectProblem(400, "invalid-page");
    var unknown = get("/api/guides/completeness?region=310000&aspect=nonsense").expectProblem(400, "invalid-request");
    assertThat(unknown.json().at("/errors/0/code").asString()).isEqualTo("unknown-aspect");
    assertThat(figures("?region=650000").at("/total/guides").asInt()).isZero();
  }

  private JsonNode figures(String query) {
    return get("/api/guides/completeness" + query).expect(200).json();
  }
}
