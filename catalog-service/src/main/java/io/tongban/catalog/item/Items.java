package io.tongban.catalog.item;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.item.model.SearchText;
import java.util.Collection;
import java.util.List;
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
      insert into item (edition_id, code, name, main_item, type, region, region_prefix, organ_code, organ_name,
        handling, statutory_limit_days, statutory_limit_basis, promised_limit_days, legal_basis, service_object, fee,
        result_name, search_text, search_grams)
      select :edition, code, name, main_item, type, region, region_prefix, organ_code, organ_name,
        handling, statutory_limit_days, statutory_limit_basis, promised_limit_days, legal_basis, service_object, fee,
        result_name, search_text, string_to_array(search_grams, E'\\n')
      from jsonb_to_recordset(cast(:rows as jsonb)) as row (
        code text, name text, main_item text, type text, region text, region_prefix text, organ_code text,
        organ_name text, handling text, statutory_limit_days integer, statutory_limit_basis text,
        promised_limit_days integer, legal_basis text, service_object text, fee text, result_name text,
        search_text text, search_grams text)
      """;
  private static final String OVERWRITE = """
      on conflict (edition_id, code) do update set
        name = excluded.name, main_item = excluded.main_item, type = excluded.type, region = excluded.region,
        region_prefix = excluded.region_prefix, organ_code = excluded.organ_code, organ_name = excluded.organ_name,
        handling = excluded.handling, statutory_limit_days = excluded.statutory_limit_days,
        statutory_limit_basis = excluded.statutory_limit_basis, promised_limit_days = excluded.promised_limit_days,
        legal_basis = excluded.legal_basis, service_object = excluded.service_object, fee = excluded.fee,
        result_name = excluded.result_name, search_text = excluded.search_text, search_grams = excluded.search_grams
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Items(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds items to the draft; one whose code it already holds takes the place of the old one. */
  public void put(Draft draft, List<Item> items) {
    jdbc.sql(INSERT + OVERWRITE)
        .param("edition", draft.id())
        .param("rows", json.writeValueAsString(items.stream().map(Row::of).toList()))
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

  /** The columns of the table, as JSON names them; the grams are one text, which is read far faster than an array. */
  private record Row(String code, String name, @Nullable String main_item, String type, String region,
      String region_prefix, String organ_code, String organ_name, String handling, int statutory_limit_days,
      String statutory_limit_basis, int promised_limit_days, @Nullable String legal_basis,
      @Nullable String service_object, @Nullable String fee, @Nullable String result_name, String search_text,
      String search_grams) {

    static Row of(Item item) {
      var words = Stream.of(item.name(), item.mainItem(), item.organName())
          .filter(text -> text != null)
          .collect(Collectors.joining("\n"));
      var search = new SearchText(words);
      return new Row(item.code().value(), item.name(), item.mainItem(), item.type().code(), item.region().value(),
          item.region().prefix(), item.organCode(), item.organName(), item.handling().name(),
          item.statutoryLimitDays(), item.statutoryLimitBasis(), item.promisedLimitDays(), item.legalBasis(),
          item.serviceObject(), item.fee(), item.resultName(), search.value(), String.join("\n", search.grams()));
    }
  }
}
