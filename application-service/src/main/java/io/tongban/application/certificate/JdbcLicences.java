package io.tongban.application.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLicences {

  private static final String COLUMNS = """
      number, case_number, item_code, item_name, holder, holder_masked, identifier_masked, organ_name, issued_at
      """;

  private final JdbcClient jdbc;

  JdbcLicences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Licence licence) {
    jdbc.sql("""
            insert into licence (number, case_number, item_code, item_name, holder, holder_masked, identifier_masked,
              organ_name, issued_at)
            values (:number, :caseNumber, :itemCode, :itemName, :holder, :holderMasked, :identifierMasked,
              :organName, :issuedAt)
            """)
        .param("number", licence.number())
        .param("caseNumber", licence.caseNumber())
        .param("itemCode", licence.itemCode())
        .param("itemName", licence.itemName())
        .param("holder", licence.holder())
        .param("holderMasked", licence.holderMasked())
        .param("identifierMasked", licence.identifierMasked())
        .param("organName", licence.organName())
        .param("issuedAt", licence.issuedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Licence> find(String number) {
    return jdbc.sql("select " + COLUMNS + " from licence where number = :number")
        .param("number", number)
        .query(JdbcLicences::licence)
        .optional();
  }

  Optional<byte[]> document(String number) {
    return jdbc.sql("select content from licence_document where licence_number = :number")
        .param("number", number)
        .query(byte[].class)
        .optional();
  }

  /** The first document stays; a second one is dropped. */
  void addDocument(String number, String sha256, byte[] content, Instant at) {
    jdbc.sql("""
            insert into licence_document (licence_number, sha256, content, made_at)
            values (:number, :sha256, :content, :at)
            on conflict (licence_number) do nothing
            """)
        .param("number", number)
        .param("sha256", sha256)
        .param("content", content)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Licence licence(ResultSet row, int number) throws SQLException {
    return new Licence(
        row.getString("number"),
        row.getString("case_number"),
        row.getString("item_code"),
        row.getString("item_name"),
        row.getString("holder"),
        row.getString("holder_masked"),
        row.getString("identifier_masked"),
        row.getString("organ_name"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant());
  }
}
