package io.tongban.application.casefile.model;

import org.jspecify.annotations.Nullable;

/**
 * Who applies.
 *
 * @param id of the account; null when a clerk filed at the counter for somebody without one
 * @param identifier 公民身份号码 or 统一社会信用代码, kept because the decision must name its addressee; never shown in full
 * @param phone for those who handle the case; null where none was given
 * @param counterAccount of the verified holder of the identifier, for whom a clerk filed; null where none is known
 */
public record Applicant(@Nullable String id, Kind kind, String name, String identifier, @Nullable String phone,
    @Nullable String counterAccount) {

  public Applicant(@Nullable String id, Kind kind, String name, String identifier, @Nullable String phone) {
    this(id, kind, name, identifier, phone, null);
  }

  public enum Kind {
    PERSON,
    ENTERPRISE
  }

  /** Whether an account is the applicant's own. */
  public boolean holds(String account) {
    return account.equals(id) || account.equals(counterAccount);
  }

  /** The first and the last four: {@code 1101**********002X}. */
  public String identifierMasked() {
    var hidden = Math.max(0, identifier.length() - 8);
    return identifier.substring(0, 4) + "*".repeat(hidden) + identifier.substring(4 + hidden);
  }

  /** For the public: a person's family name only; an enterprise's name is public anyway. */
  public String nameMasked() {
    return switch (kind) {
      case ENTERPRISE -> name;
      case PERSON -> {
        var first = name.offsetByCodePoints(0, 1);
        yield name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
      }
    };
  }

  /** A record would print identifier and phone into a log file. */
  @Override
  public String toString() {
    return "Applicant[" + kind + " " + nameMasked() + " " + identifierMasked() + "]";
  }
}
