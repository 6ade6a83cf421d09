package io.tongban.guide.feerecord.model;

/** How many took part for whom. */
public record Participants(Group group, int count) {

  public enum Group {
    CONSUMERS,
    OPERATORS,
    EXPERTS,
    AUTHORITIES,
    OTHERS
  }
}
