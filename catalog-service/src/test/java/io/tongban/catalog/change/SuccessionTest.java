package io.tongban.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tongban.catalog.CatalogTest;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.ItemCode;
import io.tongban.catalog.item.Items;
import io.tongban.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SuccessionTest extends CatalogTest {

  private static final String BUREAU = "11120116MB0A00026R";
  private static final String OTHER = "91120116MA05ABCD98";
  private static final Actor KEEPER = new Actor("keeper", "目录管理员");
  private static final Grounds GROUNDS =
      new Grounds("关于取消和下放行政许可事项的决定", "津政发〔2014〕10号", "简政放权", null, null, null);

  @Autowired private Succession succession;
  @Autowired private Drafts drafts;
  @Autowired private Items items;
  @Autowired private DeclaredChanges changes;
  @Autowired private TransactionTemplate transaction;

  @Test
  void a_cancelled_item_leaves_the_draft_with_its_document() {
    var region = district();
    var draft = draft(region, 3);

    in(draft, taken -> succession.cancel(taken, codes(region, 1, 2), GROUNDS, KEEPER));

    assertThat(items.find(draft, code(region, 1))).isEmpty();
    assertThat(items.find(draft, code(region, 3))).isPresent();
    assertThat(changes.of(draft)).extracting(DeclaredChange::kind)
        .containsExactly(ChangeKind.CANCELLED, ChangeKind.CANCELLED);
    assertThat(changes.of(draft)).extracting(DeclaredChange::documentNumber).containsOnly("津政发〔2014〕10号");
    assertThat(jdbc.sql("select items from edition where id = ?").param(draft).query(Integer.class).single())
        .isEqualTo(1);
    assertThat(jdbc.sql("select item_code from audit_entry where edition_id = ? and action = 'CANCEL_ITEM' order by id")
        .param(draft).query(String.class).list()).containsExactly(region + "-A000001", region + "-A000002");
  }

  @Test
  @DisplayName("划转: an implementation code begins with its organ and follows it")
  void transferred_items_take_codes_of_their_new_organ() {
    var region = district();
    var draft = draft(region, 1);
    var national = new ItemCode(BUREAU + "4" + "120112345001");
    in(draft, taken -> succession.setUp(taken, List.of(like(draft, region).recoded(national)), GROUNDS, KEEPER));

    var moved = in(draft, taken -> succession.transfer(
        taken, List.of(national, code(region, 1)), OTHER, "行政审批局", GROUNDS, KEEPER));

    var now = new ItemCode(OTHER + "4" + "120112345001");
    assertThat(moved).isEqualTo(Map.of(national, now, code(region, 1), code(region, 1)));
    assertThat(items.find(draft, national)).isEmpty();
    var item = items.find(draft, now).orElseThrow().item();
    assertThat(item.organName()).isEqualTo("行政审批局");
    assertThat(item.formerCodes()).containsExactly(national);
    assertThat(items.find(draft, code(region, 1)).orElseThrow().item().formerCodes()).isEmpty();
  }

  @Test
  void two_items_of_one_base_do_not_fall_together_at_one_organ() {
    var region = district();
    var draft = draft(region, 1);
    var one = new ItemCode(BUREAU + "4" + "120112345001");
    var two = new ItemCode(OTHER + "4" + "120112345001");
    in(draft, taken -> succession.setUp(taken,
        List.of(like(draft, region).recoded(one), like(draft, region).recoded(two).at(OTHER, "局")), GROUNDS, KEEPER));

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> in(draft,
            taken -> succession.transfer(taken, List.of(one), OTHER, "行政审批局", GROUNDS, KEEPER)))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("successor-code-taken"));

    assertThat(items.find(draft, one)).isPresent();
  }

  @Test
  void a_merged_item_is_found_under_all_codes_before_it() {
    var region = district();
    var draft = draft(region, 3);
    var into = like(draft, region).recoded(new ItemCode(region + "-M1"));

    in(draft, taken -> succession.merge(taken, codes(region, 1, 2), into, GROUNDS, KEEPER));

    assertThat(items.find(draft, into.code()).orElseThrow().item().formerCodes())
        .containsExactlyElementsOf(codes(region, 1, 2));
    assertThat(items.find(draft, code(region, 1))).isEmpty();
    assertThat(changes.of(draft).getFirst().before()).containsExactlyElementsOf(codes(region, 1, 2));
    assertThat(changes.of(draft).getFirst().after()).containsExactly(into.code());
  }

  @Test
  void one_part_of_a_split_item_may_keep_its_code() {
    var region = district();
    var draft = draft(region, 1);
    var item = like(draft, region);

    in(draft, taken -> succession.split(taken, item.code(),
        List.of(item, item.recoded(new ItemCode(region + "-S2"))), GROUNDS, KEEPER));

    assertThat(items.find(draft, item.code()).orElseThrow().item().formerCodes()).isEmpty();
    assertThat(items.find(draft, new ItemCode(region + "-S2")).orElseThrow().item().formerCodes())
        .containsExactly(item.code());
  }

  @Test
  void of_many_items_all_change_or_none() {
    var region = district();
    var draft = draft(region, 2);

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> in(draft, taken -> succession.cancel(taken, codes(region, 1, 9), GROUNDS, KEEPER)))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("item-not-in-draft"));

    assertThat(items.find(draft, code(region, 1))).isPresent();
    assertThat(changes.of(draft)).isEmpty();
  }

  @Test
  void amended_items_are_declared_only_where_they_change() {
    var region = district();
    var draft = draft(region, 2);
    var same = items.find(draft, code(region, 2)).orElseThrow().item();

    var ids = in(draft, taken -> succession.amend(
        taken, List.of(like(draft, region).at(OTHER, "另一局"), same), GROUNDS, KEEPER));

    assertThat(ids).hasSize(1);
    assertThat(changes.of(draft).getFirst().after()).containsExactly(code(region, 1));
    assertThat(jdbc.sql("""
            select details -> 'changes' -> 0 ->> 'after' from audit_entry
            where edition_id = ? and action = 'CHANGE_ITEM'""").param(draft).query(String.class).single())
        .isEqualTo(OTHER);
  }

  private <T> T in(long draft, Function<Draft, T> deed) {
    return transaction.execute(status -> deed.apply(drafts.take(draft)));
  }

  private Item like(long draft, String region) {
    return items.find(draft, code(region, 1)).orElseThrow().item();
  }

  private static ItemCode code(String region, int number) {
    return new ItemCode("%s-A%06d".formatted(region, number));
  }

  private static List<ItemCode> codes(String region, int... numbers) {
    return IntStream.of(numbers).mapToObj(number -> code(region, number)).toList();
  }
}
