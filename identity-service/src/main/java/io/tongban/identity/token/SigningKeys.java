package io.tongban.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The RSA keys that sign tokens. They live in the database, so all instances sign alike. A new key is published some
 * time before it signs and an old one stays published as long as a token of it may be valid: nobody notices the
 * change. Ages are told by the database, since the platform's clock may be moved.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

  private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
  private static final int BITS = 2048;
  private static final long LOCK = 7_206_115_180_001L;

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Duration life;
  private volatile Ring ring;

  SigningKeys(JdbcClient jdbc, TransactionOperations transactions, TokenSettings settings) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.life = settings.keyLife();
    this.ring = renew();
  }

  /** @param signing the newest that every verifier has had time to fetch */
  private record Ring(JWKSet published, String signing) {}

  @Override
  public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
    return selector.select(ring.published());
  }

  JWK signing(List<JWK> fitting) {
    var kid = ring.signing();
    return fitting.stream().filter(key -> key.getKeyID().equals(kid)).findFirst().orElseGet(fitting::getFirst);
  }

  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
  void keep() {
    ring = renew();
  }

  private Ring renew() {
    return transactions.execute(status -> {
      jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
      var lifeSeconds = life.toSeconds();
      jdbc.sql("delete from signing_key where created_at < now() - make_interval(secs => :secs) - interval '1 day'")
          .param("secs", lifeSeconds)
          .update();
      var fresh = jdbc.sql("""
              select count(*) from signing_key where created_at > now() - make_interval(secs => :secs)""")
          .param("secs", lifeSeconds)
          .query(Long.class)
          .single();
      if (fresh == 0) {
        generate();
      }
      return read();
    });
  }

  private Ring read() {
    record Row(String kid, String jwk, boolean settled) {}

    var rows = jdbc.sql("""
            select kid, jwk, created_at < now() - interval '15 minutes' as settled
            from signing_key order by created_at desc""")
        .query(Row.class)
        .list();
    var signing = rows.stream().filter(Row::settled).findFirst().orElseGet(rows::getLast);
    return new Ring(new JWKSet(rows.stream().<JWK>map(row -> parse(row.jwk())).toList()), signing.kid());
  }

  private void generate() {
    try {
      var key = new RSAKeyGenerator(BITS)
          .keyID(UUID.randomUUID().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
      jdbc.sql("insert into signing_key (kid, jwk) values (:kid, :jwk)")
          .param("kid", key.getKeyID())
          .param("jwk", key.toJSONString())
          .update();
      log.info("Made the signing key {}", key.getKeyID());
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey parse(String jwk) {
    try {
      return RSAKey.parse(jwk);
    } catch (ParseException e) {
      throw new IllegalStateException("The table signing_key holds something else than a key", e);
    }
  }
}
