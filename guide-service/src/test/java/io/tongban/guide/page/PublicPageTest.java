package io.tongban.guide.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.guide.Answer;
import io.tongban.guide.publicservice.PublicServiceTesting;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Public-service bodies and their services as pages without JavaScript")
class PublicPageTest extends PublicServiceTesting {

  private static final Pattern STRUCTURED =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  @BeforeEach
  void aServiceThatEverybodyReads() {
    entered();
    published("repair", "管网抢修", TEXTS + """
        ,"promises":[{"name":"抢修到场","number":45,"unit":"MINUTES"}],
        "fees":[{"key":"parts","name":"材料费<个>","amount":12.50,"unit":"元/件","pricing":"MARKET","basis":"明码标价"}]""");
  }

  Answer page(String more) {
    return get("/public-services/" + body + more);
  }

  @Test
  void aServiceReadsWithoutScripts() {
    var html = page("/repair").expect(200);

    assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(html.text()).contains("<title>管网抢修 - 滨城示例供水有限公司 - 通办</title>", "45 分钟", "12.5 元/件", "材料费&lt;个&gt;",
        "岗位职责", "不得吃拿卡要", "滨城区水务局", "节假日不间断抢修", "href=\"/public-services/" + body + "/repair/versions\"");
    assertThat(html.text().split("data-test=\"element\"")).hasSize(9);
    assertThat(html.text()).doesNotContain("<script src", "??");
    var structured = STRUCTURED.matcher(html.text());
    assertThat(structured.find()).isTrue();
    assertThat(JSON.readTree(structured.group(1)).at("/provider/identifier").asString()).isEqualTo(body);
    assertThat(JSON.readTree(structured.group(1)).at("/offers/0/name").asString()).isEqualTo("材料费<个>");
  }

  @Test
  void aBodyListsItsServicesAndHowToReachIt() {
    var html = page("").expect(200).text();

    assertThat(html).contains("滨城示例供水有限公司", "示例路1号", "022-00000001", "工作日 9:00-17:00", "供水 · 滨城区",
        "href=\"/public-services/" + body + "/repair\"", "第五十五条");
  }

  @Test
  void bodiesAreBrowsedByKindRegionAndWords() {
    var all = get("/public-services?region=" + region).expect(200).text();
    assertThat(all).contains("公共企事业单位办事公开", "滨城示例供水有限公司", "医院", "殡葬", "aria-current=\"page\"");
    assertThat(get("/public-services?kind=GAS&region=" + region).text()).contains("没有找到");
    var found = get("/public-services?q=qiangxiu&region=" + region).expect(200).text();
    assertThat(found).contains("管网抢修", "value=\"qiangxiu\"", "找到的服务");
    assertThat(get("/public-services?q=" + encoded("\"><script>") + "&region=" + region).expect(200).text())
        .doesNotContain("\"><script>");
    assertThat(get("/public-services?region=nowhere").expect(400).text()).contains("<h1");
  }

  @Test
  void everyVersionHasItsAddress() {
    written("repair", "管网抢修", TEXTS + ",\"seen\":1");
    post(at("repair") + "/draft/submission", "{\"version\":1}", editor, 200);
    post(at("repair") + "/draft/publication", "{\"version\":2}", reviewer, 204);

    assertThat(page("/repair/versions").expect(200).text()).contains("第 2 版", "首次公开。", "抢修到场：45 分钟");
    assertThat(page("/repair/versions/1").expect(200).text()).contains("这是第 1 版，现行的是第 2 版。", "45 分钟");
    assertThat(page("/repair").text()).doesNotContain("45 分钟", "这是第");
    assertThat(page("/repair/versions/9").expect(404).text()).contains("没有这一版公共服务指南");
    assertThat(page("/repair/versions/x").expect(404).text()).contains("没有这一版公共服务指南");
  }

  @Test
  @DisplayName("长者模式、繁體、English")
  void thePageIsReadInOtherWays() {
    var plain = page("/repair?view=plain").expect(200).text();
    assertThat(plain).contains("class=\"plain\"", "多久能办好", "要交多少钱", "办得不满意找谁").doesNotContain("不得吃拿卡要");
    assertThat(page("/repair?script=hant").text()).contains("lang=\"zh-Hant\"", "管網搶修", "分鐘");
    var english = page("/repair?lang=en").text();
    assertThat(english).contains("45 minutes", "Duties of the post", "market price", "Water supply");
    assertThat(page("?lang=en").text()).contains("href=\"/public-services/" + body + "/repair?lang=en\"");
    assertThat(get("/public-services?lang=en&q=repair&region=" + region).text())
        .contains("name=\"lang\" value=\"en\"", "Nothing found");
  }

  @Test
  void aPageIsSentAgainOnlyWhenItChanged() {
    var tag = page("/repair").headers().firstValue("ETag").orElseThrow();

    send(request("/public-services/" + body + "/repair", null).header("If-None-Match", tag).GET()).expect(304);
    assertThat(page("/repair?view=plain").headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void whatIsNotThereIsToldOnAPage() {
    assertThat(get("/public-services/none").expect(404).text()).contains("没有这家公共企事业单位");
    assertThat(page("/none").expect(404).text()).contains("没有这项公共服务");
  }
}
