package io.tongban.application.casefile.model;

import org.jspecify.annotations.Nullable;

/**
 * What is handed in after a correction notice.
 *
 * @param form filled in anew, as JSON; null when it stays as it was
 * @param paperForm the scanned form where it was filled in anew on paper; null when it was not
 */
public record Correction(
    Supplied supplied, @Nullable String form, @Nullable Piece paperForm, @Nullable String note) {

  boolean hasForm() {
    return form != null || paperForm != null;
  }
}
