package io.tongban.guide.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

@DisplayName("Everyday speech")
class EverydayTest {

  private final Everyday everyday = Everyday.of(
      List.of("开饭店 开餐馆 => 食品经营许可 小餐饮经营许可", "医保 => 居民基本医疗保险", "医保卡 => 社会保障卡", "残联 => @残疾人联合会"), List.of("怎么 办"));

  @ParameterizedTest
  @CsvSource({"开饭店, 开饭店", "我想開飯店, 开饭店", "开一家小餐馆, 开餐馆", "kaifandian, 开饭店", "kai fan dian, 开饭店", "医保卡丢了, 医保卡"})
  void aSayingIsUnderstood(String words, String saying) {
    assertThat(everyday.meantBy(PlainText.of(words))).extracting(Everyday.Meant::saying).containsExactly(saying);
  }

  @ParameterizedTest
  @ValueSource(strings = {"饭店", "开", "kfd", "食品经营许可", ""})
  void whatIsNoSayingMeansNothing(String words) {
    assertThat(everyday.meantBy(words)).isEmpty();
  }

  @Test
  void anOrganHasACommonName() {
    var meant = everyday.meantBy("残联 补贴").getFirst().names();

    assertThat(meant.items()).isEmpty();
    assertThat(meant.organs()).containsExactly("残疾人联合会");
  }

  @Test
  void wordsThatTellNothingAreLeftOutUnlessThereAreNoOthers() {
    assertThat(everyday.telling(List.of("怎么", "办", "执照"))).containsExactly("执照");
    assertThat(everyday.telling(List.of("怎么", "办"))).containsExactly("怎么", "办");
  }

  @ParameterizedTest
  @ValueSource(strings = {"开饭店", "开饭店 =>", "=> 食品", "a => b => c"})
  void anEntryOfAnotherFormIsNamed(String entry) {
    assertThatThrownBy(() -> Everyday.of(List.of(entry), List.of())).hasMessageContaining(entry);
  }

  @Test
  void theFileOfTheProductIsOfThisForm() {
    assertThat(new EverydayFile(new ClassPathResource("search/everyday.txt")).get().sayings()).hasSizeGreaterThan(1_000);
  }

  @Test
  void aReplacedFileCountsAtOnceAndAFaultyOneDoesNot(@TempDir Path folder) throws IOException {
    var path = folder.resolve("everyday.txt");
    write(path, "开饭店 => 食品经营许可", 1);
    var file = new EverydayFile(new FileSystemResource(path));

    write(path, "遛鸟 => 观赏鸟登记", 2);
    assertThat(file.get().sayings()).containsExactly("遛鸟");

    write(path, "遛鸟 观赏鸟登记", 3);
    assertThat(file.get().sayings()).containsExactly("遛鸟");

    Files.delete(path);
    assertThat(file.get().sayings()).containsExactly("遛鸟");
  }

  @Test
  void withoutItsFileTheServiceDoesNotStart(@TempDir Path folder) {
    assertThatThrownBy(() -> new EverydayFile(new FileSystemResource(folder.resolve("none.txt"))))
        .hasMessageContaining("none.txt");
  }

  private static void write(Path path, String text, int seconds) throws IOException {
    Files.writeString(path, text);
    Files.setLastModifiedTime(path, FileTime.fromMillis(seconds * 1000L));
  }
}
