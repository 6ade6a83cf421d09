package io.tongban.application.casefile.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.application.casefile.model.HashChain.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HashChainTest {

  private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

  @Test
  void untouchedChainHolds() {
    assertThat(HashChain.broken(chain())).isEmpty();
    assertThat(HashChain.broken(List.of())).isEmpty();
  }

  @Test
  void alteredEntryBreaksTheChainThere() {
    var links = chain();
    links.set(1, with(links.get(1), "{\"reason\":\"other\"}"));

    assertThat(HashChain.broken(links)).isEqualTo(OptionalInt.of(2));
  }

  @Test
  void alteredEntryWithAFreshHashBreaksTheNextOne() {
    var links = chain();
    links.set(1, with(links.get(1), "{\"reason\":\"other\"}").after(links.get(0).hash()));

    assertThat(HashChain.broken(links)).isEqualTo(OptionalInt.of(3));
  }

  @Test
  void droppedAndReorderedEntriesBreakTheChain() {
    var dropped = chain();
    dropped.remove(1);
    var reordered = chain();
    reordered.add(reordered.remove(1));

    assertThat(HashChain.broken(dropped)).isEqualTo(OptionalInt.of(2));
    assertThat(HashChain.broken(reordered)).isEqualTo(OptionalInt.of(2));
  }

  @Test
  void fieldsCannotBorrowFromEachOther() {
    var one = new Link("n", 1, "T", AT, "ab", "c", "P", "NONE", "{}", "");
    var other = new Link("n", 1, "T", AT, "a", "bc", "P", "NONE", "{}", "");

    assertThat(one.canonical()).isNotEqualTo(other.canonical());
  }

  private static List<Link> chain() {
    var links = new ArrayList<Link>();
    var previous = HashChain.ORIGIN;
    for (int i = 1; i <= 4; i++) {
      links.add(new Link("n", i, "TYPE", AT, "id", "某人", "CLERK", "NONE", "{\"i\":" + i + "}", "").after(previous));
      previous = links.getLast().hash();
    }
    return links;
  }

  private static Link with(Link link, String details) {
    return new Link(link.caseNumber(), link.sequence(), link.type(), link.at(), link.actorId(), link.actorName(),
        link.part(), link.clock(), details, link.hash());
  }
}
