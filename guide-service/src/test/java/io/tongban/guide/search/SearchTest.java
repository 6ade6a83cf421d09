package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tongban.guide.GuideServiceTest;
import io.tongban.guide.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Searching for guides")
class SearchTest extends GuideServiceTest {

  private static final String SAMPLE = "120000";
  private static boolean loaded;

  @BeforeEach
  void sampleIsPublished() {
    if (!loaded) {
      var edition = newEdition();
      publish(edition, SAMPLE, Sample.items(edition));
      upload(Sample.guides(), EVERYWHERE).expect(200);
      await().until(() -> search("开放档案查阅利用", SAMPLE, 1).contains("开放档案查阅利用"));
      loaded = true;
    }
  }

  /** What people type, and the beginning of the name they look for. */
  private static final String[][] EVERYDAY = {
      {"开饭店", "食品经营许可（新办）"}, {"我想开一家餐馆需要什么手续", "食品经营许可（新办）"}, {"食品經營許可", "食品经营许可（新办）"},
      {"spjyxk", "食品经营许可（新办）"}, {"shipin", "食品"}, {"食品许可证变更地址", "食品经营许可（变更）"},
      {"卖早点摆摊", "食品摊贩备案"}, {"注册公司", "有限责任公司设立登记"}, {"公司起名字", "企业名称自主申报"},
      {"刻公章", "公章刻制备案"}, {"开理发店", "公共场所卫生许可"}, {"开诊所", "医疗机构执业登记"},
      {"民办幼儿园", "民办幼儿园设立审批"}, {"跑运输拉货", "道路普通货物运输经营许可"}, {"挖马路埋管子", "挖掘城市道路审批"},
      {"门头广告牌", "设置大型户外广告设施审批"}, {"卖烟需要什么证", "烟草专卖零售许可证核发"}, {"电梯使用登记", "特种设备使用登记"},
      {"上班受伤了怎么认定", "工伤认定"}, {"领结婚证", "内地居民结婚登记"}, {"家里困难吃低保", "最低生活保障金给付"},
      {"80岁老人补贴", "高龄津贴"}, {"失业了怎么办", "失业登记"}, {"社保卡", "社会保障卡申领"}, {"退伍军人", "退役军人优待证"},
      {"生二胎登记", "生育登记"}, {"养老保险", "城乡居民基本养老保险"}, {"農村合作醫療 医保", "城乡居民基本医疗保险"},
      {"残疾人补助", "困难残疾人生活补贴"}, {"jiehun", "内地居民结婚登记"}};

  @Test
  void everydayWordsFindTheItem() {
    var ranks = new LinkedHashMap<String, Integer>();
    var missed = new ArrayList<String>();
    for (var one : EVERYDAY) {
      var names = search(one[0], SAMPLE, 10);
      var rank = names.stream().filter(name -> name.startsWith(one[1])).findFirst().map(names::indexOf).orElse(-1) + 1;
      ranks.put(one[0], rank);
      if (rank == 0 || rank > 3) {
        missed.add(one[0] + " → " + names);
      }
    }
    System.out.printf("Everyday questions: %d of %d in the top 3, %d first%n", EVERYDAY.length - missed.size(),
        EVERYDAY.length, ranks.values().stream().filter(rank -> rank == 1).count());
    assertThat(missed).as("ranks: %s", ranks).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"120116013, 120116013, TOWNSHIP", "120116, 120116, DISTRICT", "120101, 120000, CITY"})
  void aRegionSeesItselfAndWhatIsAboveAndBelowIt(String region, String sees, String nearest) {
    var hits = get("/api/guides/search?size=50&region=" + region).expect(200).json();

    assertThat(hits.path("items").valueStream().map(hit -> hit.path("region").asString()))
        .contains(sees)
        .allMatch(other -> other.equals("120000") || other.startsWith(region) || region.startsWith(other));
    assertThat(hits.path("items").valueStream().map(hit -> hit.path("tier").asString())).contains(nearest);
  }

  @Test
  void ofEqualsTheNearerTierComesFirst() {
    var city = "320100";
    var district = "320177";
    var edition = newEdition();
    publish(edition, city, List.of(
        item(edition, city + "-a", "临时停车泊位核准", city), item(edition, city + "-b", "临时停车泊位核准", district),
        item(edition, city + "-c", "临时停车泊位核准", district + "001")));

    await().until(() -> codes("临时停车泊位", district + "001").size() == 3);
    assertThat(codes("临时停车泊位", district + "001")).containsExactly(city + "-c", city + "-b", city + "-a");
    assertThat(codes("临时停车泊位", district)).containsExactly(city + "-b", city + "-c", city + "-a");
  }

  @Test
  void aChangeIsFoundWithinASecond() {
    var region = districtWith(1);
    put(region + "-1", "{\"aspects\":{\"conditions\":\"须有琉璃瓦窑炉\"}}", keeperOf(region)).expect(200);

    await().atMost(Duration.ofSeconds(1)).pollInterval(Duration.ofMillis(20))
        .until(() -> codes("琉璃瓦窑炉", region).contains(region + "-1"));
  }

  @Test
  void whatAnotherInstanceWroteIsFoundToo() {
    var region = districtWith(1);
    jdbc.sql("""
            with written as (
              insert into writing (code, version, content, against, written_at, written_by, position)
              values (:code, 1, '{"aspects":{"quota":"紫砂壶限额三家"},"materials":[],"faq":[]}', '{}', now(), 'other',
                      nextval('change_position')) returning code)
            select pg_notify('guide_changed', '') from written""")
        .param("code", region + "-1").query((row, n) -> 0).list();

    await().atMost(Duration.ofSeconds(1)).pollInterval(Duration.ofMillis(20))
        .until(() -> codes("紫砂壶限额", region).contains(region + "-1"));
  }

  @Test
  void whatIsNoLongerInForceIsNotFound() {
    var region = districtWith(2);
    await().until(() -> codes("", region).size() == 2);

    var next = newEdition();
    publish(next, region, items(next, region, 1));

    await().until(() -> codes("", region).equals(List.of(region + "-1")));
  }

  @Test
  void anEditionToComeIsFoundFromItsTimeOn() {
    var region = district();
    var next = newEdition();
    announce(next, region, clock.instant().plus(Duration.ofDays(2)), items(next, region, 1));
    awaitDerived(next);
    assertThat(codes("", region)).isEmpty();

    clock.forward(Duration.ofDays(2));

    await().until(() -> codes("第1号许可", region).equals(List.of(region + "-1")));
  }

  @Test
  void withoutWordsAllGuidesComeByCode() {
    var region = districtWith(12);
    await().until(() -> codes("", region).size() == 10);

    assertThat(codes("", region)).isSorted().hasSize(10);
    assertThat(get("/api/guides/search?region=" + region).json().path("total").asInt()).isEqualTo(12);
    assertThat(codes(" ", region)).hasSize(10);
  }

  @Test
  void aCodeIsFoundByItsBeginning() {
    assertThat(search("11120116MB0T20059Y40001430", null, 5)).startsWith("烟草专卖零售许可证核发（新办）");
  }

  @ParameterizedTest
  @CsvSource({"size=0, size", "size=51, size", "size=x, size", "region=12, region", "q=LONG, q"})
  void aBadQuestionIsNamed(String query, String field) {
    var problem = get("/api/guides/search?" + query.replace("LONG", "x".repeat(201))).expect(400).json();
    assertThat(problem.path("field").asString()).isEqualTo(field);
    assertThat(problem.path("action").asString()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"'\"'", "'*:*'", "'()'", "'?'", "'name:许可 AND'", "'\uD83D\uDE00'", "'\\'"})
  void signsAreNoCommands(String question) {
    get("/api/guides/search?q=" + encoded(question)).expect(200);
  }

  @Test
  void theInstanceSaysThatItsIndexStands() {
    assertThat(get("/actuator/health/readiness").expect(200).json().path("status").asString()).isEqualTo("UP");
  }

  private List<String> search(String question, String region, int size) {
    var where = region == null ? "" : "&region=" + region;
    return get("/api/guides/search?q=" + encoded(question) + where + "&size=" + size)
        .expect(200).json().path("items").valueStream().map(hit -> hit.path("name").asString()).toList();
  }

  private List<String> codes(String question, String region) {
    return get("/api/guides/search?q=" + encoded(question) + "&region=" + region)
        .expect(200).json().path("items").valueStream().map(hit -> hit.path("code").asString()).toList();
  }
}
