package io.tongban.identity.person;

import io.tongban.identity.person.model.CreditCode;
import io.tongban.identity.person.model.IdNumber;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param loginName in small letters
 * @param identifier 公民身份号码 or 统一社会信用代码; null for an officer
 * @param demo refused outside demo mode: its password is public
 * @param verifiedAt when a counter saw the certificate with the identifier and its holder; null as long as nobody has
 */
public record Account(UUID id, Kind kind, String loginName, String name, @Nullable String identifier,
    @Nullable String legalRepresentative, @Nullable String phone, String passwordHash, boolean demo,
    @Nullable Instant disabledAt, @Nullable Instant verifiedAt) {

  public enum Kind {
    PERSON,
    ENTERPRISE,
    OFFICER
  }

  public boolean disabled() {
    return disabledAt != null;
  }

  public boolean verified() {
    return verifiedAt != null;
  }

  public @Nullable String identifierMasked() {
    return switch (kind) {
      case PERSON -> new IdNumber(identifier).masked();
      case ENTERPRISE -> new CreditCode(identifier).masked();
      case OFFICER -> null;
    };
  }
}
