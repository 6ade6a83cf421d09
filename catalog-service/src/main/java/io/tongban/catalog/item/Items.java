package io.tongban.catalog.item;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.item.search.SearchText;
import io.tongban.catalog.item.search.Spelling;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The items of drafts, written in batches: one statement carries a thousand rows as one JSON document. */
@Repository
public class Items {

  private static final String INSERT = """
      insert into item (edition_id, code, standing, name, main_item, type, region, region_prefix, organ_code,
        organ_name, handling, statutory_limit_days, statutory_limit_basis, promised_limit_days, base_code,
        template_code, former_codes, needs, elements, faults, basis_until, digest, search_text, search_grams,
        search_spelt, edited_at, edited_by)
      select :edition, code, standing, name, main_item, type, region, region_prefix, organ_code,
        organ_name, handling, statutory_limit_days, statutory_limit_basis, promised_limit_days, base_code,
        template_code, former_codes, needs, elements, faults, basis_until, digest, search_text,
        string_to_array(search_grams, E'\\n'), search_spelt, :at, :by
      from jsonb_to_recordset(cast(:rows as jsonb)) as row (
        code text, standing text, name text, main_item text, type text, region text, region_prefix text,
        organ_code text, organ_name text, handling text, statutory_limit_days integer, statutory_limit_basis text,
        promised_limit_days integer, base_code text, template_code text, former_codes text[], needs text[],
        elements jsonb, faults jsonb, basis_until date, digest text, search_text text, search_grams text,
        search_spelt text)
      """;
  private static final String OVERWRITE = """
      on conflict (edition_id, code) do update set
        standing = excluded.standing, name = excluded.name, main_item = excluded.main_item, type = excluded.type,
        region = excluded.region, region_prefix = excluded.region_prefix, organ_code = excluded.organ_code,
        organ_name = excluded.organ_name, handling = excluded.handling,
        statutory_limit_days = excluded.statutory_limit_days,
        statutory_limit_basis = excluded.statutory_limit_basis, promised_limit_days = excluded.promised_limit_days,
        base_code = excluded.base_code, template_code = excluded.template_code,
        former_codes = excluded.former_codes, needs = excluded.needs, elements = excluded.elements,
        faults = excluded.faults, basis_until = excluded.basis_until, digest = excluded.digest,
        search_text = excluded.search_text, search_grams = excluded.search_grams,
        search_spelt = excluded.search_spelt, version = item.version + 1,
        edited_at = excluded.edited_at, edited_by = excluded.edited_by
      """;
  private static final String COLUMNS = """
      code, standing, name, main_item, type, region, region_prefix, organ_code, organ_name, handling,
      statutory_limit_days, statutory_limit_basis, promised_limit_days, base_code, template_code, former_codes, needs,
      elements, faults, basis_until, digest, search_text, search_grams, search_spelt, version, edited_at,
      edited_by
      """;

  private final JdbcClient jdbc;
  private final ItemRows rows;
  private final JsonMapper json;
  private final Clock clock;

  Items(JdbcClient jdbc, ItemRows rows, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.json = json;
    this.clock = clock;
  }

  /** Adds items to the draft; one whose code it already holds takes the place of the old one. */
  public void put(Draft draft, List<Item> items, Actor by) {
    jdbc.sql(INSERT + OVERWRITE)
        .param("edition", draft.id())
        .param("rows", json.writeValueAsString(items.stream().map(this::row).toList()))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by.name())
        .update();
  }

  /** Takes over all items of another edition, as they stand there; returns how many. */
  int copy(long from, Draft into) {
    return jdbc.sql("insert into item (edition_id, " + COLUMNS + ") select :into, " + COLUMNS
            + " from item where edition_id = :from")
        .param("into", into.id())
        .param("from", from)
        .update();
  }

  public Optional<StoredItem> find(long edition, ItemCode code) {
    return jdbc.sql("select * from item where edition_id = :edition and code = :code")
        .param("edition", edition)
        .param("code", code.value())
        .query(rows::storedItem)
        .optional();
  }

  /** Those of the codes that the edition holds, in the order of their codes. */
  public List<Item> findAll(long edition, Collection<ItemCode> codes) {
    return jdbc.sql("select * from item where edition_id = :edition and code = any(:codes) order by code")
        .param("edition", edition)
        .param("codes", texts(codes))
        .query(rows::item)
        .list();
  }

  /** The drafts' items with faults, in the order of their codes. */
  List<StoredItem> faulty(long edition, @Nullable ItemCode after, int limit) {
    return jdbc.sql("""
            select * from item
            where edition_id = :edition and faults <> '[]' and (cast(:after as text) is null or code > :after)
            order by code limit :limit""")
        .param("edition", edition)
        .param("after", after == null ? null : after.value())
        .param("limit", limit)
        .query(rows::storedItem)
        .list();
  }

  public boolean remove(Draft draft, ItemCode code) {
    return jdbc.sql("delete from item where edition_id = :edition and code = :code")
        .param("edition", draft.id())
        .param("code", code.value())
        .update() == 1;
  }

  public int removeAll(Draft draft, Collection<ItemCode> codes) {
    return jdbc.sql("delete from item where edition_id = :edition and code = any(:codes)")
        .param("edition", draft.id())
        .param("codes", texts(codes))
        .update();
  }

  /** Which of the codes the draft already holds. */
  public Set<String> held(Draft draft, Collection<String> codes) {
    return jdbc.sql("select code from item where edition_id = :edition and code = any(:codes)")
        .param("edition", draft.id())
        .param("codes", codes.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  public int count(Draft draft) {
    return jdbc.sql("select count(*) from item where edition_id = :edition")
        .param("edition", draft.id())
        .query(Integer.class)
        .single();
  }

  private static String[] texts(Collection<ItemCode> codes) {
    return codes.stream().map(ItemCode::value).toArray(String[]::new);
  }

  /** The columns of the table, as JSON names them; the grams are one text, which is read far faster than an array. */
  private record Row(String code, String standing, String name, @Nullable String main_item, String type,
      String region, String region_prefix, String organ_code, String organ_name, String handling,
      int statutory_limit_days, String statutory_limit_basis, int promised_limit_days, @Nullable String base_code,
      @Nullable String template_code, List<String> former_codes, List<String> needs, Object elements, Object faults,
      @Nullable LocalDate basis_until, String digest, String search_text, String search_grams,
      String search_spelt) {}

  private Row row(Item item) {
    var words = Stream.of(item.name(), item.mainItem(), item.organName())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
    var search = new SearchText(words);
    return new Row(item.code().value(), item.standing().name(), item.name(), item.mainItem(), item.type().code(),
        item.region().value(), item.region().prefix(), item.organCode(), item.organName(), item.handling().name(),
        item.statutoryLimitDays(), item.statutoryLimitBasis(), item.promisedLimitDays(),
        item.baseCode() == null ? null : item.baseCode().value(),
        item.template() == null ? null : item.template().value(),
        item.formerCodes().stream().map(ItemCode::value).toList(),
        item.elements().needs().stream().map(Enum::name).toList(),
        item.elements(), ItemLawfulness.faults(item), item.elements().basesValidUntil().orElse(null), digest(item),
        search.value(), String.join("\n", search.grams()), Spelling.of(item.name()));
  }

  /** Equal for equal items: two editions are compared by it without reading them. */
  private String digest(Item item) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
          .digest(json.writeValueAsString(item).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
