package io.tongban.catalog.element;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalCitationsTest {

  @Test
  void every_citation_is_read_with_its_article() {
    assertThat(LegalCitations.in("依据《中华人民共和国食品安全法》第三十五条第一款；《食品经营许可和备案管理办法》、《立法法》第 12 条"))
        .extracting(LegalReference::citation)
        .containsExactly("《中华人民共和国食品安全法》第三十五条第一款", "《食品经营许可和备案管理办法》", "《立法法》");
  }

  @Test
  void a_title_may_hold_another_title() {
    assertThat(LegalCitations.in("《天津市实施《中华人民共和国道路交通安全法》办法》第三条")).singleElement()
        .satisfies(basis -> {
          assertThat(basis.document()).isEqualTo("天津市实施《中华人民共和国道路交通安全法》办法");
          assertThat(basis.article()).isEqualTo("第三条");
        });
  }

  @Test
  void text_without_citation_gives_none() {
    assertThat(LegalCitations.in("按照上级规定执行《》")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
      "中华人民共和国行政许可法, LAW",
      "公司法（2023年修订）, LAW",
      "城市道路管理条例, ADMINISTRATIVE_REGULATION",
      "中华人民共和国土地管理法实施条例, ADMINISTRATIVE_REGULATION",
      "国务院对确需保留的行政审批项目设定行政许可的决定, STATE_COUNCIL_DECISION",
      "自然保护区条例, ADMINISTRATIVE_REGULATION",
      "建筑市场管理条例, ADMINISTRATIVE_REGULATION",
      "城市市容和环境卫生管理条例, ADMINISTRATIVE_REGULATION",
      "天津市市容和环境卫生管理条例, LOCAL_REGULATION",
      "药品生产监督管理办法, DEPARTMENT_RULE",
      "营业性演出管理条例实施细则, DEPARTMENT_RULE",
      "天津市行政许可事项监督管理办法, LOCAL_RULE",
      "关于做好某项工作的通知, NORMATIVE_DOCUMENT"
  })
  void a_title_tells_its_level(String title, LegalLevel level) {
    assertThat(LegalCitations.level(title)).isEqualTo(level);
  }
}
