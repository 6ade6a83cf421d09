package io.tongban.catalog.resemblance.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraitsTest {

  @Test
  void the_fingerprint_is_another_when_anything_is_another_or_stands_elsewhere() {
    var all = Stream.of(
        new Traits("甲", null, List.of(), List.of(), List.of()),
        new Traits("甲", "乙", List.of(), List.of(), List.of()),
        new Traits("甲乙", null, List.of(), List.of(), List.of()),
        new Traits("甲", null, List.of("乙"), List.of(), List.of()),
        new Traits("甲", null, List.of(), List.of("乙"), List.of()),
        new Traits("甲", null, List.of(), List.of(), List.of("乙")),
        new Traits("甲", null, List.of("乙", "丙"), List.of(), List.of()),
        new Traits("甲", null, List.of("乙丙"), List.of(), List.of()),
        new Traits("甲", null, List.of("乙"), List.of("丙"), List.of())).map(Traits::fingerprint).toList();

    assertThat(all).doesNotHaveDuplicates().allMatch(print -> print.matches("[0-9a-f]{64}"));
    assertThat(Traits.named("甲").fingerprint()).isEqualTo(all.getFirst());
  }
}
