package io.tongban.catalog.item;

/** What an entry of the catalogue is. */
public enum Standing {
  /** 基本事项: the city's one wording of an item, which districts and townships adopt; nobody can apply for it. */
  TEMPLATE,
  /** 实施事项: an item as one organ handles it in one region. */
  IMPLEMENTATION
}
