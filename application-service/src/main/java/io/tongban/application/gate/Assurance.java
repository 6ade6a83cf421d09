package io.tongban.application.gate;

import java.time.Instant;

/**
 * How sure an answer of the gate is.
 *
 * @param generation of the catalogue by which was answered; says only whether two answers rest on the same one
 * @param confirmedAt when catalog-service last said that this is the catalogue; business time
 */
public record Assurance(Basis basis, String generation, Instant confirmedAt) {

  public enum Basis {
    /** catalog-service said so just now. */
    CONFIRMED,
    /** catalog-service does not answer; it was so when it last did. */
    LAST_KNOWN
  }
}
