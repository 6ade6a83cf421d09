package io.tongban.guide.feerecord.model;

/** Which fee a record is about. */
public sealed interface Subject {

  /** @param fee key of one fee of the service */
  record OfService(String body, String service, String fee) implements Subject {}

  /** The fee of an item of the catalogue, aspect 16 of its guide. */
  record OfItem(String code) implements Subject {}
}
