package io.tongban.application.casefile.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/**
 * Chains the entries of one log: each hash is SHA-256 over the hash before and the entry's canonical text. Whoever
 * alters, drops, inserts or reorders an entry breaks every hash after it.
 */
public final class HashChain {

  /** Stands before the first entry. */
  public static final String ORIGIN = "0".repeat(64);

  private HashChain() {}

  /**
   * An entry as it is stored.
   *
   * @param details the fact as JSON text, byte for byte as it was hashed
   * @param hash hexadecimal
   */
  public record Link(
      String caseNumber,
      int sequence,
      String type,
      Instant at,
      String actorId,
      String actorName,
      String part,
      String clock,
      String details,
      String hash) {

    /** Every field with its length before it, so that no two entries have the same text. */
    public String canonical() {
      var text = new StringBuilder();
      for (var field : List.of(
          caseNumber, String.valueOf(sequence), type, at.toString(), actorId, actorName, part, clock, details)) {
        text.append(field.length()).append(':').append(field).append(',');
      }
      return text.toString();
    }

    /** This entry with the hash that ties it to the entry before. */
    public Link after(String previousHash) {
      return hashed(sha256(previousHash + canonical()));
    }

    public Link hashed(String computed) {
      return new Link(caseNumber, sequence, type, at, actorId, actorName, part, clock, details, computed);
    }
  }

  /** The sequence at which the chain breaks first; empty when it holds. */
  public static OptionalInt broken(List<Link> links) {
    var previous = ORIGIN;
    for (int i = 0; i < links.size(); i++) {
      var link = links.get(i);
      if (link.sequence() != i + 1 || !link.after(previous).hash().equals(link.hash())) return OptionalInt.of(i + 1);
      previous = link.hash();
    }
    return OptionalInt.empty();
  }

  public static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
