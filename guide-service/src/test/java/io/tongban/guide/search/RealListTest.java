package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import io.tongban.guide.guide.GuideText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * On the items that a real district publishes, where that list is at hand: it stays outside the repository. Parts of its
 * names are asked for as people type them, right and wrong; an answer is good when its name has that part.
 */
@DisplayName("The search on a district's own list of items")
class RealListTest {

  private static final Path LIST = Path.of("../../shared/data/items-district-real.csv");
  private static final int PARTS = 300;
  private static final int TOP = 5;
  private static final Pattern HAN = Pattern.compile("[\\u4E00-\\u9FFF]{6,}");

  private static List<GuideText> guides;
  private static LuceneGuideIndex index;

  @BeforeAll
  static void indexTheList() throws IOException {
    assumeTrue(Files.exists(LIST), "Skipped: " + LIST + " is not there");
    guides = new ArrayList<>();
    for (var line : Files.readAllLines(LIST)) {
      var cells = line.split(",", -1);
      if (cells.length == 7 && !cells[0].equals("department")) {
        guides.add(Relevance.guide("real-" + guides.size(), cells[3], null, "%02d".formatted(Integer.valueOf(cells[5])),
            cells[0], "511602"));
      }
    }
    index = Relevance.index(guides);
  }

  @AfterAll
  static void close() throws IOException {
    if (index != null) {
      index.destroy();
    }
  }

  @Test
  void partsOfNamesAreFoundHoweverTheyAreTyped() {
    var figures = new LinkedHashMap<String, Double>();
    figures.put("as it is", found(part -> part));
    figures.put("traditional", found(ZhConverterUtil::toTraditional));
    figures.put("pinyin", found(part -> String.join("", Pinyin.syllables(part))));
    figures.put("initials", found(part -> Pinyin.syllables(part).stream().map(one -> one.substring(0, 1))
        .collect(Collectors.joining())));
    var alike = alike();
    var random = new Random(7);
    figures.put("sounds alike", found(part -> replaced(part, random, c -> alike.getOrDefault(c, c))));
    figures.put("another character", found(part -> replaced(part, random, c -> "龘")));
    figures.put("one missing", found(part -> replaced(part, random, c -> "")));
    figures.put("changed places", found(part -> {
      var at = 1 + random.nextInt(part.length() - 2);
      return part.substring(0, at) + part.charAt(at + 1) + part.charAt(at) + part.substring(at + 2);
    }));
    System.out.println("Real list, found among the first five: " + figures);

    assertThat(figures.values()).allMatch(share -> share >= 0.9);
  }

  @Test
  void everydayQuestionsAreAnswered() throws IOException {
    var missed = new ArrayList<String>();
    var first = 0;
    var questions = new ClassPathResource("search/relevance-real.tsv").getContentAsString(StandardCharsets.UTF_8).lines()
        .filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
        .filter(line -> guides.stream().anyMatch(guide -> Pattern.compile(line[1]).matcher(guide.item().name()).find()))
        .toList();
    for (var question : questions) {
      var good = Pattern.compile(question[1]);
      var names = Relevance.search(index, question[0]).stream().limit(TOP).map(GuideIndex.Hit::name).toList();
      first += !names.isEmpty() && good.matcher(names.getFirst()).find() ? 1 : 0;
      if (names.stream().noneMatch(name -> good.matcher(name).find())) {
        missed.add(question[0] + " → " + names);
      }
    }
    System.out.printf("Real list: %d questions, a good answer first for %d, none among five for %s%n", questions.size(),
        first, missed);

    assertThat(missed.size()).isLessThanOrEqualTo(questions.size() / 10);
  }

  private static double found(UnaryOperator<String> typed) {
    var random = new Random(1);
    var parts = guides.stream().map(guide -> HAN.matcher(PlainText.of(guide.item().name())))
        .filter(Matcher::find).map(Matcher::group).distinct().toList();
    var found = 0;
    for (var n = 0; n < PARTS; n++) {
      var whole = parts.get(random.nextInt(parts.size()));
      var length = Math.min(whole.length(), 5 + random.nextInt(4));
      var at = random.nextInt(whole.length() - length + 1);
      var part = whole.substring(at, at + length);
      found += Relevance.search(index, typed.apply(part)).stream().limit(TOP)
          .anyMatch(hit -> PlainText.of(hit.name()).contains(part)) ? 1 : 0;
    }
    return (double) found / PARTS;
  }

  private static String replaced(String part, Random random, UnaryOperator<String> by) {
    var at = random.nextInt(part.length());
    return part.substring(0, at) + by.apply(part.substring(at, at + 1)) + part.substring(at + 1);
  }

  /** For each character of the names another one that sounds like it, where there is one. */
  private static Map<String, String> alike() {
    var bySound = new HashMap<String, List<String>>();
    guides.stream().flatMap(guide -> guide.item().name().chars().mapToObj(Character::toString)).distinct()
        .filter(c -> PairTokenizer.isHan(c.charAt(0)))
        .forEach(c -> bySound.computeIfAbsent(Sound.of(c.charAt(0)), sound -> new ArrayList<>()).add(c));
    var alike = new HashMap<String, String>();
    bySound.values().forEach(same -> same.forEach(c ->
        alike.put(c, same.get((same.indexOf(c) + 1) % same.size()))));
    return alike;
  }
}
