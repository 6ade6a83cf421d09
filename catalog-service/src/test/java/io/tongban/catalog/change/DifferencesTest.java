package io.tongban.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.access.RegionCode;
import io.tongban.catalog.item.ItemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static final String CITY = "120000";
  private static final String DISTRICT = "120116";

  private final TreeMap<String, Side> before = new TreeMap<>();
  private final TreeMap<String, Side> after = new TreeMap<>();
  private final List<StoredChange> declared = new ArrayList<>();
  private Map<String, List<Side>> begun = Map.of();
  private Map<String, List<Side>> ended = Map.of();

  @Test
  void an_item_that_only_one_edition_holds_is_added_or_cancelled() {
    before("gone");
    after("new");

    assertThat(told()).containsExactly("ADDED []->[new]", "CANCELLED [gone]->[]");
  }

  @Test
  void an_item_worded_otherwise_is_amended_and_an_equal_one_no_change() {
    before("a");
    after.put("a", reworded(side("a", CITY, "organ", null)));
    before("same");
    after("same");

    assertThat(told()).containsExactly("AMENDED [a]->[a]");
  }

  @Test
  void an_item_at_another_organ_is_transferred_under_whatever_code() {
    before.put("a", side("a", CITY, "one", null));
    after.put("a", reworded(side("a", CITY, "bureau", null)));
    before.put("b", side("b", CITY, "one", null));
    after.put("b2", side("b2", CITY, "bureau", null, "b"));
    before.put("c", side("c", CITY, "one", "120112345001"));
    after.put("c2", side("c2", CITY, "bureau", "120112345001"));

    assertThat(told()).containsExactly(
        "TRANSFERRED [a]->[a]", "TRANSFERRED [b]->[b2]", "TRANSFERRED [c]->[c2]");
  }

  @Test
  void a_new_code_at_the_same_organ_is_an_amendment() {
    before("a");
    after.put("a2", side("a2", CITY, "organ", null, "a"));

    assertThat(told()).containsExactly("AMENDED [a]->[a2]");
  }

  @Test
  void several_former_codes_tell_a_merger() {
    before("a");
    before("b");
    after.put("m", side("m", CITY, "organ", null, "a", "b"));

    assertThat(told()).containsExactly("MERGED [a, b]->[m]");
  }

  @Test
  void a_merger_may_keep_one_of_the_codes() {
    before("a");
    before("b");
    after.put("a", reworded(side("a", CITY, "organ", null, "b")));

    assertThat(told()).containsExactly("MERGED [a, b]->[a]");
  }

  @Test
  void a_former_code_of_several_tells_a_split_also_where_one_keeps_it() {
    before("a");
    after.put("a1", side("a1", CITY, "organ", null, "a"));
    after.put("a2", side("a2", CITY, "organ", null, "a"));
    before("b");
    after("b");
    after.put("b2", side("b2", CITY, "organ", null, "b"));

    assertThat(told()).containsExactly("SPLIT [a]->[a1, a2]", "SPLIT [b]->[b, b2]");
  }

  @Test
  void former_codes_of_long_ago_tell_nothing_new() {
    before.put("m", side("m", CITY, "organ", null, "a", "b"));
    after.put("m", reworded(side("m", CITY, "organ", null, "a", "b")));

    assertThat(told()).containsExactly("AMENDED [m]->[m]");
  }

  @Test
  void a_base_code_that_goes_on_inside_is_delegated_and_one_that_comes_up_taken_back() {
    before.put("city", side("city", CITY, "organ", "120112345001"));
    after.put("d1", side("d1", DISTRICT, "d", "120112345001"));
    after.put("d2", side("d2", "120101", "d", "120112345001"));
    before.put("x1", side("x1", DISTRICT, "d", "120112345002"));
    before.put("x2", side("x2", "120101", "d", "120112345002"));
    after.put("y", side("y", CITY, "organ", "120112345002"));

    assertThat(told()).containsExactly("DELEGATED [city]->[d1, d2]", "TAKEN_BACK [x1, x2]->[y]");
  }

  @Test
  void what_districts_have_taken_on_in_editions_of_their_own_is_delegated() {
    before.put("city", side("city", CITY, "organ", "120112345001"));
    begun = Map.of("120112345001", List.of(side("d1", DISTRICT, "d", "120112345001")));
    after.put("back", side("back", CITY, "organ", "120112345002"));
    ended = Map.of("120112345002", List.of(side("d2", DISTRICT, "d", "120112345002")));

    assertThat(told()).containsExactly("DELEGATED [city]->[]", "TAKEN_BACK []->[back]");
    assertThat(Differences.of(sides(), List.of()).getFirst().elsewhere()).extracting(Side::code).containsExactly("d1");
  }

  @Test
  void what_is_declared_counts_more_than_what_can_be_inferred() {
    before("a");
    before("b");
    after("m");
    declare(7, ChangeKind.MERGED, List.of("a", "b"), List.of("m"));
    before("c");
    declare(8, ChangeKind.DELEGATED, List.of("c"), List.of("somewhere-else"));

    assertThat(told()).containsExactly("DELEGATED [c]->[] 8", "MERGED [a, b]->[m] 7");
  }

  @Test
  void a_declaration_that_does_not_fit_the_items_explains_nothing() {
    before("a");
    after.put("a", reworded(side("a", CITY, "organ", null)));
    declare(7, ChangeKind.CANCELLED, List.of("a"), List.of());

    assertThat(told()).containsExactly("AMENDED [a]->[a]");
  }

  @Test
  void declarations_are_followed_over_the_editions_between() {
    before("a");
    before("b");
    after("b3");
    declare(1, ChangeKind.TRANSFERRED, List.of("a"), List.of("a2"));
    declare(2, ChangeKind.TRANSFERRED, List.of("b"), List.of("b2"));
    declare(3, ChangeKind.CANCELLED, List.of("a2"), List.of());
    declare(4, ChangeKind.TRANSFERRED, List.of("b2"), List.of("b3"));

    assertThat(told()).containsExactly("CANCELLED [a]->[] 3", "TRANSFERRED [b]->[b3] 4");
  }

  @Test
  void every_item_is_told_once_and_every_key_is_unique() {
    before("a");
    before("b");
    before("c");
    after.put("ab", side("ab", CITY, "organ", null, "a", "b"));
    after.put("bc", side("bc", CITY, "organ", null, "b", "c"));
    after.put("b9", side("b9", CITY, "organ", null, "b"));

    var found = Differences.of(sides(), List.of());

    assertThat(found.stream().flatMap(difference -> difference.after().stream()).map(Side::code))
        .doesNotHaveDuplicates().containsExactlyInAnyOrder("ab", "bc", "b9");
    assertThat(found).extracting(Difference::key).doesNotHaveDuplicates().isSorted();
  }

  private List<String> told() {
    return Differences.of(sides(), declared).stream()
        .map(difference -> difference.kind() + " " + codes(difference.before()) + "->" + codes(difference.after())
            + (difference.declared() == null ? "" : " " + difference.declared()))
        .sorted().toList();
  }

  private ComparedSides sides() {
    return new ComparedSides(before, after, begun, ended);
  }

  private static String codes(List<Side> sides) {
    return sides.stream().map(Side::code).collect(Collectors.joining(", ", "[", "]"));
  }

  private void before(String code) {
    before.put(code, side(code, CITY, "organ", null));
  }

  private void after(String code) {
    after.put(code, side(code, CITY, "organ", null));
  }

  private static Side reworded(Side side) {
    return new Side(side.code(), side.name(), side.kindOfEntry(), side.region(), side.organCode(), side.organName(),
        side.baseCode(), side.formerCodes(), "reworded");
  }

  private static Side side(String code, String region, String organ, @Nullable String base, String... former) {
    return new Side(code, code, "IMPLEMENTATION", new RegionCode(region), organ, organ, base, List.of(former), code);
  }

  private void declare(long id, ChangeKind kind, List<String> from, List<String> to) {
    declared.add(new StoredChange(id, 1, new DeclaredChange(kind, codes(from.stream()), codes(to.stream()), null, null,
        "r", null, null, null), true, Instant.EPOCH, "k"));
  }

  private static List<ItemCode> codes(Stream<String> codes) {
    return codes.map(ItemCode::new).toList();
  }
}
