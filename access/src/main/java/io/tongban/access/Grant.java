package io.tongban.access;

/**
 * A role, held in a region and everything below it, for one organ or for all. Written {@code ROLE@REGION/ORGAN}.
 *
 * @param organ organisation code, or {@value #EVERY_ORGAN}
 */
public record Grant(Role role, RegionCode region, String organ) {

  public static final String EVERY_ORGAN = "*";

  /** @throws IllegalArgumentException when the text is not of the form {@code ROLE@REGION/ORGAN} */
  public static Grant parse(String text) {
    var at = text.indexOf('@');
    var slash = text.indexOf('/', at);
    if (at < 1 || slash < 0 || slash == text.length() - 1) {
      throw new IllegalArgumentException("Not a grant: " + text);
    }
    return new Grant(
        Role.valueOf(text.substring(0, at)),
        new RegionCode(text.substring(at + 1, slash)),
        text.substring(slash + 1));
  }

  boolean allows(Role wanted, RegionCode target, String targetOrgan) {
    return role == wanted && region.covers(target) && (organ.equals(EVERY_ORGAN) || organ.equals(targetOrgan));
  }

  @Override
  public String toString() {
    return role + "@" + region + "/" + organ;
  }
}
