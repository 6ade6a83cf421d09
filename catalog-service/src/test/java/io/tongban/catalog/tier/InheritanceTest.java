package io.tongban.catalog.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.access.RegionCode;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.Standing;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a lower tier may choose and what not. */
class InheritanceTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BASES = """
      "legalBases":[{"document":"食品安全法","article":"第三十五条","level":"LAW"}]""";
  private static final String TEMPLATE = """
      {"code":"000131020001","standing":"TEMPLATE","name":"食品经营许可","type":"01","region":"120000",
       "organCode":"11120000MB0T101177","organName":"市场监管委","handling":"PROMISED","statutoryLimitDays":20,
       "statutoryLimitBasis":"《行政许可法》第四十二条","promisedLimitDays":10,"baseCode":"000131020001","template":null,
       "formerCodes":[],"elements":{%s}}""";

  @Test
  @DisplayName("时限可缩短，材料可减少: less for the applicant is lawful")
  void what_asks_less_of_applicants_is_lawful() {
    var parent = item("""
        "legalBases":[{"document":"食品安全法","article":"第三十五条","level":"LAW"}],
        "conditions":[{"key":"c","text":"有场所"}],
        "materials":[{"key":"m","name":"申请书","form":"ORIGINAL","copies":2,"required":true},
          {"key":"n","name":"身份证","form":"COPY","copies":1,"required":true}],
        "charged":true,"fees":[{"key":"f","name":"工本费","amount":10,"unit":"证"}],
        "specialProcedures":[{"kind":"HEARING","expectedDays":20}],
        "result":{"kind":"CERTIFICATE","name":"许可证","validMonths":60},
        "ways":{"visits":2,"online":false,"post":false,"appointment":false}""");
    var child = child(item("""
        "legalBases":[{"document":"食品安全法","article":"第三十五条","level":"LAW"},
          {"document":"某市条例","level":"LOCAL_REGULATION"}],
        "materials":[{"key":"m","name":"申请书","form":"ELECTRONIC","copies":1,"required":false}],
        "charged":true,"fees":[{"key":"f","name":"工本费","amount":5,"unit":"证"}],
        "specialProcedures":[{"kind":"HEARING","expectedDays":10}],
        "result":{"kind":"CERTIFICATE","name":"许可证（滨海新区）","validMonths":null},
        "flow":{"nodes":[{"key":"a","name":"受理","role":"WINDOW_CLERK"}],"edges":[]},
        "ways":{"visits":0,"online":true,"post":true,"appointment":true}"""), "食品经营许可（滨海新区）", 15, 5);

    assertThat(Inheritance.violations(parent, child)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      elements.conditions[x]                  | tier-part-added.conditions           | "conditions":[{"key":"x","text":"另有规定"}]
      elements.conditions[c]                  | tier-condition-changed               | "conditions":[{"key":"c","text":"有大场所"}]
      elements.materials[x]                   | tier-part-added.materials            | "materials":[{"key":"x","name":"证明","form":"COPY","copies":1,"required":false}]
      elements.materials[m].name              | tier-material-changed                | "materials":[{"key":"m","name":"别的证明","form":"COPY","copies":1,"required":false}]
      elements.materials[m].copies            | tier-copies-grown                    | "materials":[{"key":"m","name":"申请书","form":"COPY","copies":2,"required":false}]
      elements.materials[m].required          | tier-material-required               | "materials":[{"key":"m","name":"申请书","form":"COPY","copies":1,"required":true}]
      elements.materials[m].form              | tier-material-form                   | "materials":[{"key":"m","name":"申请书","form":"ORIGINAL","copies":1,"required":false}]
      elements.fees[x]                        | tier-part-added.fees                 | "charged":true,"fees":[{"key":"x","name":"费","amount":1}]
      elements.fees[f].amount                 | tier-fee-grown                       | "charged":true,"fees":[{"key":"f","name":"工本费","amount":10.01,"unit":"证"}]
      elements.fees[f]                        | tier-fee-changed                     | "charged":true,"fees":[{"key":"f","name":"工本费","amount":10,"unit":"页"}]
      elements.fees[f]                        | tier-fee-changed                     | "charged":true,"fees":[{"key":"f","name":"工本费","standard":"按面积"}]
      elements.prerequisites[x]               | tier-part-added.prerequisites        | "prerequisites":[{"key":"x","name":"环评","organ":"环保局"}]
      elements.intermediaryServices[x]        | tier-part-added.intermediaryServices | "intermediaryServices":[{"key":"x","name":"检测","payer":"ORGAN"}]
      elements.intermediaryServices[s]        | tier-intermediary-changed            | "intermediaryServices":[{"key":"s","name":"评估","payer":"APPLICANT"}]
      elements.specialProcedures[AUCTION]     | tier-part-added.specialProcedures    | "specialProcedures":[{"kind":"AUCTION","expectedDays":1}]
      elements.specialProcedures[HEARING]     | tier-procedure-longer                | "specialProcedures":[{"kind":"HEARING","expectedDays":21}]
      elements.quota                          | tier-quota-added                     | "quota":{"rule":"每年十家"}
      elements.result.kind                    | tier-result-differs                  | "result":{"kind":"APPROVAL","name":"批文"}
      elements.result.validMonths             | tier-validity-shorter                | "result":{"kind":"CERTIFICATE","name":"许可证","validMonths":12}
      elements.ways.visits                    | tier-visits-grown                    | "ways":{"visits":2,"online":true,"post":true,"appointment":true}
      """)
  void what_asks_more_of_applicants_is_a_violation(String path, String code, String elements) {
    var parent = item(BASES + """
        ,"conditions":[{"key":"c","text":"有场所"}],
        "materials":[{"key":"m","name":"申请书","form":"COPY","copies":1,"required":false}],
        "charged":true,"fees":[{"key":"f","name":"工本费","amount":10,"unit":"证"}],
        "intermediaryServices":[{"key":"s","name":"评估","payer":"ORGAN"}],
        "specialProcedures":[{"kind":"HEARING","expectedDays":20}],
        "result":{"kind":"CERTIFICATE","name":"许可证","validMonths":60},
        "ways":{"visits":1,"online":true,"post":true,"appointment":true}""");
    var child = child(item(BASES + "," + elements), parent.name(), 20, 10);

    assertThat(Inheritance.violations(parent, child)).singleElement().satisfies(fault -> {
      assertThat(fault.code()).isEqualTo(code);
      assertThat(fault.path()).isEqualTo(path);
    });
  }

  @Test
  @DisplayName("行政许可法第五十八条: what is free above is free below")
  void what_is_free_above_is_not_charged_for() {
    var parent = item("\"charged\":false");

    assertThat(codes(parent, child(item("\"charged\":true"), parent.name(), 20, 10))).containsExactly("tier-charged");
  }

  @Test
  void limits_may_not_grow() {
    var parent = item(BASES);

    assertThat(codes(parent, child(parent, parent.name(), 21, 11)))
        .containsExactly("tier-statutory-grown", "tier-promise-grown");
  }

  @Test
  void no_basis_may_be_dropped() {
    assertThat(codes(item(BASES), child(item("\"serviceObject\":\"企业\""), "食品经营许可", 20, 10)))
        .containsExactly("tier-basis-dropped");
  }

  @ParameterizedTest
  @CsvSource({"食品经营许可（滨海新区）,true", "食品经营许可,true", "食品经营,false", "食品经营许可及备案,false",
      "食品经营许可（甲）（乙）,false"})
  void a_name_may_get_one_local_addition(String name, boolean lawful) {
    var parent = item(BASES);

    assertThat(codes(parent, child(parent, name, 20, 10)).isEmpty()).isEqualTo(lawful);
  }

  @Test
  void only_an_item_of_a_tier_above_is_inherited_from() {
    var parent = item(BASES);
    var district = child(parent, parent.name(), 20, 10);

    assertThat(codes(district, at(district, "120117001"))).contains("tier-not-above");
    assertThat(codes(district, at(district, "120116"))).contains("tier-not-above");
    assertThat(codes(district, at(district, "120116013"))).isEmpty();
  }

  @Test
  @DisplayName("对齐: own lawful choices stay, what the template changed comes in")
  void alignment_keeps_what_is_local_and_takes_over_what_is_new() {
    var base = item("""
        "conditions":[{"key":"c","text":"旧条件"}],
        "materials":[{"key":"m","name":"申请书","form":"COPY","copies":2,"required":true},
          {"key":"gone","name":"已取消材料","form":"COPY","copies":1,"required":true},
          {"key":"left","name":"本地已减材料","form":"COPY","copies":1,"required":true}]""");
    var child = child(item("""
        "conditions":[{"key":"c","text":"旧条件"}],
        "legalBases":[{"document":"某市条例","level":"LOCAL_REGULATION"}],
        "materials":[{"key":"m","name":"申请书","form":"COPY","copies":1,"required":true},
          {"key":"gone","name":"已取消材料","form":"COPY","copies":1,"required":true}]"""),
        "食品经营许可（滨海新区）", 20, 5);
    var parent = item("""
        "legalBases":[{"document":"食品安全法","article":"第三十五条","level":"LAW"}],
        "conditions":[{"key":"c","text":"新条件"}],
        "materials":[{"key":"m","name":"申请书","form":"COPY","copies":2,"required":true},
          {"key":"left","name":"本地已减材料","form":"COPY","copies":1,"required":true},
          {"key":"new","name":"新增材料","form":"COPY","copies":1,"required":true}]""");

    var aligned = Alignment.aligned(parent, child, base);

    assertThat(aligned.name()).isEqualTo("食品经营许可（滨海新区）");
    assertThat(aligned.promisedLimitDays()).isEqualTo(5);
    assertThat(aligned.code()).isEqualTo(child.code());
    assertThat(aligned.elements().conditions()).extracting(part -> part.text()).containsExactly("新条件");
    assertThat(aligned.elements().materials()).extracting(part -> part.key() + part.copies())
        .containsExactly("m1", "new1");
    assertThat(aligned.elements().legalBases()).extracting(basis -> basis.document())
        .containsExactly("食品安全法", "某市条例");
    assertThat(Inheritance.violations(parent, aligned)).isEmpty();
  }

  @Test
  void alignment_gives_up_a_limit_that_is_lawful_no_more() {
    var base = item(BASES);
    var child = child(base, base.name(), 20, 8);
    var parent = limits(base, 15, 6);

    var aligned = Alignment.aligned(parent, child, base);

    assertThat(List.of(aligned.statutoryLimitDays(), aligned.promisedLimitDays())).containsExactly(15, 6);
  }

  private static List<String> codes(Item parent, Item child) {
    return Inheritance.violations(parent, child).stream().map(fault -> fault.code()).toList();
  }

  private static Item item(String elements) {
    return JSON.readValue(TEMPLATE.formatted(elements), Item.class);
  }

  private static Item child(Item item, String name, int statutory, int promised) {
    return new Item(item.code(), Standing.IMPLEMENTATION, name, item.mainItem(), item.type(), new RegionCode("120116"),
        "11120116MB0A00026R", "审批局", item.handling(), statutory, item.statutoryLimitBasis(), promised,
        item.baseCode(), item.code(), List.of(), item.elements());
  }

  private static Item at(Item item, String region) {
    return new Item(item.code(), item.standing(), item.name(), item.mainItem(), item.type(), new RegionCode(region),
        item.organCode(), item.organName(), item.handling(), item.statutoryLimitDays(), item.statutoryLimitBasis(),
        item.promisedLimitDays(), item.baseCode(), item.code(), List.of(), item.elements());
  }

  private static Item limits(Item item, int statutory, int promised) {
    return new Item(item.code(), item.standing(), item.name(), item.mainItem(), item.type(), item.region(),
        item.organCode(), item.organName(), item.handling(), statutory, item.statutoryLimitBasis(), promised,
        item.baseCode(), null, List.of(), item.elements());
  }
}
