package io.tongban.identity.person.model;

/** The name of a person or an enterprise as it is registered, 1 to 100 characters. */
public record PersonName(String value) {

  private static final int LONGEST = 100;

  /** @throws InvalidValue {@code name-format} */
  public PersonName {
    value = value.strip();
    if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidValue("name-format");
    }
  }
}
