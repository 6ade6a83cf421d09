package io.tongban.catalog.item;

/** How soon an item is decided (办件类型). */
public enum Handling {
  /** 即办件: on the spot. */
  IMMEDIATE,
  /** 承诺件: within the promised limit. */
  PROMISED
}
