package io.tongban.catalog.resemblance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexTest {

  private static final String[] NAMES = {"食品经营", "药品经营", "道路货物运输", "户外广告设置", "校车使用", "取水", "小餐饮", "劳务派遣",
      "公共场所卫生", "特种设备使用"};
  private static final String[] ACTS = {"许可", "备案", "变更登记", "补办", "年度报告", "信息查询", "许可注销"};
  private static final String[] TEXTS = {"有固定的经营场所", "有健全的安全管理制度", "从业人员持有健康证明", "注册资本不少于三十万元",
      "车辆经检测合格", "符合设置规划", "经营场所使用证明", "从业人员健康证明", "车辆行驶证", "位置图和效果图", "安全管理制度文本"};

  @Test
  void the_index_finds_what_comparing_with_each_finds() {
    var random = new Random(39);
    var cancelled = new LinkedHashMap<String, Traits>();
    IntStream.range(0, 150).forEach(n -> cancelled.put("C" + n, traits(random)));
    var items = new CancelledItems(cancelled,
        new Vocabulary(ShippedReading.READING, List.copyOf(cancelled.values())), Scale.MEASURED);
    var flagged = 0;

    for (var n = 0; n < 40; n++) {
      var proposed = traits(random);
      var eachByEach = new ArrayList<String>();
      cancelled.keySet().stream()
          .filter(key -> items.compared(proposed, key).points() >= Scale.MEASURED.threshold())
          .forEach(eachByEach::add);
      assertThat(items.resembling(proposed, 150)).as(proposed.toString())
          .extracting(Resemblance::cancelled).containsExactlyInAnyOrderElementsOf(eachByEach);
      flagged += eachByEach.size();
    }

    assertThat(flagged).isBetween(100, 3000);
  }

  private static Traits traits(Random random) {
    var name = some(random, NAMES) + (random.nextBoolean() ? some(random, NAMES).substring(0, 2) : "")
        + some(random, ACTS);
    return new Traits(name, null, texts(random), texts(random), List.of());
  }

  /** Whole texts and texts put together from two. */
  private static List<String> texts(Random random) {
    return random.ints(random.nextInt(6), 0, 2)
        .mapToObj(mixed -> mixed == 0 ? some(random, TEXTS)
            : some(random, TEXTS).substring(0, 4) + some(random, TEXTS).substring(2))
        .toList();
  }

  private static String some(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }
}
