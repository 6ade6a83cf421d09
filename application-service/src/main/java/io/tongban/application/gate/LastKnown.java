package io.tongban.application.gate;

import io.tongban.client.catalog.EditionPublished;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was learnt of the catalogue and which publications were heard of, in this service's own database: without it no
 * case can be opened anyway.
 */
@Repository
class LastKnown {

  /**
   * What catalog-service said of its generation.
   *
   * @param at business time
   * @param news number of the newest publication that had been heard of before it was asked: the generation holds it
   */
  record Confirmation(String generation, Instant at, long news) {}

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LastKnown(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Knowledge> find(String code) {
    return jdbc.sql("select code, generation, spans from known_item where code = :code")
        .param("code", code)
        .query((row, number) -> new Knowledge(row.getString("code"), row.getString("generation"),
            json.readValue(row.getString("spans"), new TypeReference<List<Knowledge.Span>>() {})))
        .optional();
  }

  /**
   * Of codes that no edition ever held nothing is kept: anybody can think up any number of them.
   *
   * @param learnt all of it under one generation
   */
  void keep(List<Knowledge> learnt, Instant at) {
    jdbc.sql("""
            insert into known_item (code, generation, spans, learnt_at)
            select code, :generation, cast(spans as jsonb), :at
            from unnest(:codes, :spans) as learnt (code, spans)
            where spans <> '[]' or exists (select from known_item known where known.code = learnt.code)
            order by code
            on conflict (code) do update
            set generation = excluded.generation, spans = excluded.spans, learnt_at = excluded.learnt_at
            """)
        .param("generation", learnt.getFirst().generation())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("codes", learnt.stream().map(Knowledge::code).toArray(String[]::new))
        .param("spans", learnt.stream().map(known -> json.writeValueAsString(known.spans())).toArray(String[]::new))
        .update();
  }

  /** Codes of which something is kept that was learnt under another generation. */
  List<String> outdated(String generation, int most) {
    return jdbc.sql("select code from known_item where generation <> :generation order by code limit :most")
        .param("generation", generation)
        .param("most", most)
        .query(String.class)
        .list();
  }

  void confirm(Confirmation confirmation) {
    jdbc.sql("""
            insert into catalogue_confirmation (generation, confirmed_at, news) values (:generation, :at, :news)
            on conflict (single) do update
            set generation = excluded.generation, confirmed_at = excluded.confirmed_at, news = excluded.news
            """)
        .param("generation", confirmation.generation())
        .param("at", confirmation.at().atOffset(ZoneOffset.UTC))
        .param("news", confirmation.news())
        .update();
  }

  Optional<Confirmation> confirmation() {
    return jdbc.sql("select generation, confirmed_at, news from catalogue_confirmation")
        .query((row, number) -> new Confirmation(row.getString("generation"),
            row.getObject("confirmed_at", OffsetDateTime.class).toInstant(), row.getLong("news")))
        .optional();
  }

  /** Once, however often the event comes. */
  void hear(EditionPublished published, Instant at) {
    jdbc.sql("""
            insert into catalogue_news (edition_id, region, effective_from, heard_at)
            values (:edition, :region, :from, :at)
            on conflict (edition_id) do nothing
            """)
        .param("edition", published.editionId())
        .param("region", published.region())
        .param("from", published.effectiveFrom().atOffset(ZoneOffset.UTC))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  long newestNews() {
    return jdbc.sql("select coalesce(max(number), 0) from catalogue_news").query(Long.class).single();
  }

  /**
   * Whether a publication was heard of, later than that confirmation, that may say something else of that instant. What
   * is in force ends by an edition of the same region only; what is not may come into force by any.
   */
  boolean overtaken(Knowledge known, Confirmation since, Instant at) {
    return jdbc.sql("""
            select exists (
              select from catalogue_news
              where number > :news and effective_from <= :at and (cast(:region as text) is null or region = :region))
            """)
        .param("news", since.news())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("region", known.at(at).map(Knowledge.Span::editionRegion).orElse(null))
        .query(Boolean.class)
        .single();
  }
}
