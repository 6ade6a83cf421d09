package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.access.RegionCode;
import io.tongban.guide.guide.GuideText;
import io.tongban.guide.search.GuideIndex.Hit;
import io.tongban.guide.search.GuideIndex.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Three hundred kinds of permits in one township, more than are weighed one by one, and one in another. */
@DisplayName("The index of guides and of their names")
class GuideIndexTest {

  private static final String HERE = "120116001";
  private static final String ELSEWHERE = "120116002";
  private static final int MANY = 300;

  private LuceneGuideIndex index;

  @BeforeEach
  void fill() {
    var guides = new ArrayList<GuideText>();
    IntStream.range(0, MANY).forEach(n -> guides.add(Relevance.guide("e-" + n,
        "桥梁通行许可" + Character.toString(0x4E00 + 7 * n) + "型", null, "01", "城管局", ELSEWHERE)));
    guides.add(Relevance.guide("here", "临时占用城市公共道路停放车辆许可", null, "01", "城管局", HERE));
    index = Relevance.index(guides);
  }

  @AfterEach
  void close() throws IOException {
    index.destroy();
  }

  @Test
  void whatFitsLessIsFoundWhereTheBestAreNotHandled() {
    assertThat(found("桥梁通行许可", HERE)).extracting(Hit::code).containsExactly("here");
  }

  @Test
  void everyGuideIsFoundOnce() {
    assertThat(found("桥梁通行许可", ELSEWHERE)).hasSize(50).extracting(Hit::code).doesNotHaveDuplicates();
  }

  @Test
  void aNameIsSuggestedOnceThoughManyGuidesBearItAtOnce() {
    IntStream.range(0, 200).parallel()
        .forEach(n -> index.put(Relevance.guide("p-" + n, "索道检验登记", null, "01", "城管局", HERE)));
    index.refresh();

    assertThat(index.suggest("索道", Set.of(1L), 10)).extracting(GuideIndex.Suggestion::text).containsExactly("索道检验登记");
    assertThat(index.search(new Question("索道检验登记", null, Map.of(), Set.of(1L), 10, true)).total()).isEqualTo(200);
  }

  @Test
  void aWordOfSingleCharactersIsFoundInWhatAGuideSays() {
    index.put(new GuideText(1, Relevance.guide("t", "乐器考级备案", null, "01", "文化局", HERE).item(), "含古琴、胡笳等门类"));
    index.refresh();

    assertThat(found("胡笳", HERE)).extracting(Hit::code).containsExactly("t");
    assertThat(found("笳胡", HERE)).isEmpty();
  }

  private List<Hit> found(String words, String region) {
    return index.search(new Question(words, new RegionCode(region), Map.of(), Set.of(1L), 50, false)).hits();
  }
}
