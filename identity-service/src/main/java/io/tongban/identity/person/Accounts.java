package io.tongban.identity.person;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who can sign in. */
@Repository
public class Accounts {

  /** What became of a new account. */
  public enum Added {
    DONE,
    LOGIN_NAME_TAKEN,
    IDENTIFIER_TAKEN
  }

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String SELECT = """
      select id, kind, login_name, name, identifier, legal_representative, phone, password_hash, demo, disabled_at,
        verified_at
      from account
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param id a token's subject; a machine's is nobody's id */
  public Optional<Account> find(String id) {
    return ID.matcher(id).matches() ? find(UUID.fromString(id)) : Optional.empty();
  }

  public Optional<Account> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Account.class).optional();
  }

  public Optional<Account> byLoginName(String name) {
    return jdbc.sql(SELECT + "where login_name = :name").param("name", name).query(Account.class).optional();
  }

  /** Two registrations at once: one is done, the other learns what was taken. */
  public Added add(Account account) {
    var added = jdbc.sql("""
            insert into account (id, kind, login_name, name, identifier, legal_representative, phone, password_hash,
              demo, created_at)
            values (:id, :kind, :loginName, :name, :identifier, :legalRepresentative, :phone, :passwordHash,
              :demo, :now)
            on conflict do nothing""")
        .param("id", account.id())
        .param("kind", account.kind().name())
        .param("loginName", account.loginName())
        .param("name", account.name())
        .param("identifier", account.identifier())
        .param("legalRepresentative", account.legalRepresentative())
        .param("phone", account.phone())
        .param("passwordHash", account.passwordHash())
        .param("demo", account.demo())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    if (added == 1) {
      return Added.DONE;
    }
    return byLoginName(account.loginName()).isPresent() ? Added.LOGIN_NAME_TAKEN : Added.IDENTIFIER_TAKEN;
  }

  /** @param by who has seen the certificate; the first one stays */
  public void verify(UUID id, String by) {
    jdbc.sql("update account set verified_at = :now, verified_by = :by where id = :id and verified_at is null")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("id", id)
        .update();
  }

  public void disable(UUID id) {
    jdbc.sql("update account set disabled_at = :now where id = :id and disabled_at is null")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }
}
