package io.tongban.client.identity;

/**
 * Who may apply.
 *
 * @param identifier 公民身份号码 of a person, 统一社会信用代码 of an enterprise, in full
 * @param verified whether a counter has seen the certificate; without it the identifier is only what was typed in
 */
public record Applicant(String id, Kind kind, String name, String identifier, String phone, boolean verified) {

  public enum Kind {
    PERSON,
    ENTERPRISE
  }
}
