package io.tongban.guide.form;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.draft.DraftPart.Publication;
import io.tongban.guide.form.model.Form;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The forms, version after version; the newest one is to be filled in. */
@Repository
class Forms {

  private static final String SELECT =
      "select owner, version, title, title_en, instructions, instructions_en, schema, example, written_at from form ";
  private static final RowMapper<Form> ROWS = (row, n) -> new Form(row.getString("owner"), row.getInt("version"),
      new Form.Wording(row.getString("title"), row.getString("title_en"), row.getString("instructions"),
          row.getString("instructions_en")),
      row.getString("schema"), row.getString("example"), row.getObject("written_at", OffsetDateTime.class).toInstant());

  private final JdbcClient jdbc;

  Forms(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Written(int version, Instant writtenAt) {}

  enum Outcome {
    WRITTEN,
    /** It is what the newest version is; no new one was made. */
    UNCHANGED,
    /** Somebody else wrote a version after the one that the writer knew. */
    STALE
  }

  /** The item's own form, or else the default one. */
  Form inForce(String code) {
    return jdbc.sql(SELECT + """
            where owner in (:code, 'default') order by owner = 'default', version desc limit 1""")
        .param("code", code)
        .query(ROWS)
        .single();
  }

  /** The newest one that each item has of its own. */
  List<Form> newest(Collection<String> owners) {
    return jdbc.sql("""
            select distinct on (owner) owner, version, title, title_en, instructions, instructions_en, schema, example,
                   written_at
            from form where owner = any(:owners) order by owner, version desc""")
        .param("owners", owners.toArray(String[]::new))
        .query(ROWS)
        .list();
  }

  Optional<Form> version(String owner, int version) {
    return jdbc.sql(SELECT + "where owner = :owner and version = :version")
        .param("owner", owner)
        .param("version", version)
        .query(ROWS)
        .optional();
  }

  /** The newest first. */
  List<Written> versions(String owner) {
    return jdbc.sql("select version, written_at from form where owner = :owner order by version desc")
        .param("owner", owner)
        .query((row, n) -> new Written(
            row.getInt("version"), row.getObject("written_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * @param form whose version follows the one that the writer saw
   */
  @Transactional
  Outcome write(Form form, Publication publication) {
    var newest = newest(List.of(form.owner())).stream().findFirst();
    if (newest.filter(form::same).isPresent()) {
      return Outcome.UNCHANGED;
    }
    if (newest.map(Form::version).orElse(0) != form.version() - 1) {
      return Outcome.STALE;
    }
    var written = jdbc.sql("""
            insert into form (owner, version, title, title_en, instructions, instructions_en, schema, example,
                              written_at, written_by, published_by)
            values (:owner, :version, :title, :titleEn, :instructions, :instructionsEn, cast(:schema as json),
                    cast(:example as json), :at, :by, :publisher)
            on conflict do nothing""")
        .param("owner", form.owner())
        .param("version", form.version())
        .param("title", form.wording().title())
        .param("titleEn", form.wording().titleEn())
        .param("instructions", form.wording().instructions())
        .param("instructionsEn", form.wording().instructionsEn())
        .param("schema", form.schema())
        .param("example", form.example())
        .param("at", form.writtenAt().atOffset(UTC))
        .param("by", publication.writer())
        .param("publisher", publication.publisher())
        .update();
    return written == 1 ? Outcome.WRITTEN : Outcome.STALE;
  }
}
