package io.tongban.catalog.audit;

/** What can be done to the catalogue. */
public enum Action {
  IMPORT,
  IMPORT_FAILED,
  BEGIN_DRAFT,
  DELETE_DRAFT,
  PUBLISH,
  ADD_ITEM,
  CHANGE_ITEM,
  REMOVE_ITEM,
  CANCEL_ITEM,
  TRANSFER_ITEM,
  MERGE_ITEMS,
  SPLIT_ITEM,
  DECLARE_CHANGE,
  WITHDRAW_CHANGE
}
