package io.tongban.guide.publicservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.Answer;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The register of public-service bodies 公共企事业单位名录（政府信息公开条例第五十五条）")
class RegisterTest extends PublicServiceTesting {

  Answer save(String code, String form, String token) {
    return send(request("/api/public-services/register/" + code, token)
        .header("Content-Type", "application/json").PUT(BodyPublishers.ofString(form)));
  }

  @Test
  void aBodyIsFoundByItsCodeKindRegionAndName() {
    entered();

    var read = get("/api/public-services/" + body).expect(200).json();
    var listed = get("/api/public-services/bodies?kind=WATER&region=" + region).json().path("bodies");

    assertThat(read.at("/body/name").asString()).isEqualTo("滨城示例供水有限公司");
    assertThat(read.at("/kind/department").asString()).isEqualTo("水务部门");
    assertThat(read.at("/kind/basis").asString()).contains("第五十五条");
    assertThat(listed).extracting(one -> one.path("code").asString()).containsExactly(body);
    assertThat(get("/api/public-services/bodies?kind=GAS&region=" + region).json().path("bodies")).isEmpty();
    for (var words : new String[] {"示例供水", "gongshui", "bcslgs", "濱城"}) {
      assertThat(get("/api/public-services/bodies?region=" + region + "&q=" + encoded(words)).json().path("bodies"))
          .as(words).hasSize(1);
    }
    assertThat(get("/api/public-services/bodies?region=" + region + "&q=" + encoded("医院")).json().path("bodies"))
        .isEmpty();
    assertThat(get("/api/public-services/regions").json())
        .anySatisfy(one -> assertThat(one.path("code").asString()).isEqualTo(region));
  }

  @Test
  @DisplayName("统一社会信用代码 carries a check sign (GB 32100-2015)")
  void aCodeWithAWrongCheckSignIsRefused() {
    var wrong = body.substring(0, 17) + (body.endsWith("1") ? "2" : "1");

    save(wrong, form(), keeper).expectProblem(400, "invalid-value");
    get("/api/public-services/" + wrong).expectProblem(400, "invalid-value");
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "name=' ' | name:blank",
      "kind='BAKERY' | kind:unknown-body-kind",
      "region='12' | region:unknown-region",
      "telephones=[] | telephones:blank",
      "telephones=['call me'] | telephones[0]:invalid-telephone",
      "website='javascript:alert(1)' | website:invalid-website",
      "organCode='x' | organCode:invalid-organ-code",
      "validTo='2014-01-01' | validTo:ends-before-it-begins",
      "validFrom=null | validFrom:blank",
      "hours=null | hours:blank"})
  void whatIsWrongIsNamed(String change, String fault) {
    var problem = save(body, form(change), TestIssuer.officer("all", "全市", "CATALOGUE_ADMINISTRATOR@" + region + "/*"));

    assertThat(fieldsOf(problem.expectProblem(400, "invalid-request"))).contains(fault);
    get("/api/public-services/" + body).expectProblem(404, "public-body-not-found");
  }

  @Test
  void onlyTheCompetentDepartmentOfTheRegionKeepsIt() {
    var elsewhere = TestIssuer.officer("x", "外区", "CATALOGUE_ADMINISTRATOR@" + district() + "/*");
    var otherOrgan = TestIssuer.officer("y", "他局", "CATALOGUE_ADMINISTRATOR@" + region + "/11120116MB0A99999X");

    save(body, form(), elsewhere).expectProblem(403, "wrong-region");
    save(body, form(), otherOrgan).expectProblem(403, "wrong-region");
    save(body, form(), editor).expectProblem(403, "wrong-role");
    entered();
    save(body, form("version=1", "organCode='11120116MB0A99999X'"), otherOrgan).expectProblem(403, "wrong-region");
    save(body, form("version=1", "organCode='11120116MB0A99999X'"), keeper).expectProblem(403, "wrong-region");
    read("/api/public-services/register/" + body, elsewhere).expectProblem(403, "wrong-region");
    assertThat(read("/api/public-services/register", elsewhere).json().path("bodies")).isEmpty();
    assertThat(read("/api/public-services/register", editor).json().path("bodies")).hasSize(1);
  }

  @Test
  void everyChangeIsKept() {
    entered();
    save(body, form("version=1", "hours='每日 8:00-20:00'"), keeper).expect(200);

    var changes = read("/api/public-services/register/" + body + "/changes", reviewer).expect(200).json();

    assertThat(changes).hasSize(2);
    assertThat(changes.get(0).path("before").isNull()).isTrue();
    assertThat(changes.get(1).at("/before/hours").asString()).isEqualTo("工作日 9:00-17:00");
    assertThat(changes.get(1).at("/after/hours").asString()).isEqualTo("每日 8:00-20:00");
    assertThat(changes.get(1).path("by").asString()).isEqualTo("张管理");
  }

  @Test
  void whoReadAnOlderEntryIsToldSo() {
    entered();

    save(body, form(), keeper).expectProblem(412, "public-body-changed-meanwhile");
    save(body, form("version=1"), keeper).expect(200);
    save(body, form("version=1"), keeper).expectProblem(412, "public-body-changed-meanwhile");
  }

  @Test
  void twoEntriesAtOnceAreOne() {
    var statuses = IntStream.range(0, 4)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> save(body, form(), keeper).status()))
        .toList().stream().map(CompletableFuture::join).toList();

    assertThat(statuses).containsOnlyOnce(200).contains(412);
  }

  @Test
  void aClosedBodyIsListedNoMore() {
    entered();
    published("repair", "管网抢修", TEXTS);
    save(body, form("version=1", "validTo='2020-01-01'"), keeper).expect(200);

    assertThat(get("/api/public-services/bodies?region=" + region).json().path("bodies")).isEmpty();
    assertThat(get("/api/public-services?region=" + region + "&q=" + encoded("抢修")).json().path("services")).isEmpty();
    assertThat(get("/api/public-services/" + body).json().path("closed").asBoolean()).isTrue();
    send(request(at("repair") + "/draft", editor).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("{\"name\":\"又\"}"))).expectProblem(409, "public-body-closed");
    assertThat(get("/public-services/" + body + "/repair").expect(200).text()).contains("自 2020-01-01 起不再提供服务");
  }

  @Test
  void aNewNameFindsTheServicesToo() {
    entered();
    published("repair", "管网抢修", TEXTS);

    save(body, form("version=1", "name='清源水务公司'"), keeper).expect(200);

    assertThat(get("/api/public-services?region=" + region + "&q=" + encoded("清源 抢修")).json().path("services"))
        .hasSize(1);
  }
}
