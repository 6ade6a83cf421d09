package io.tongban.catalog.imports;

import java.util.List;

/** What becomes of an uploaded list at first sight. */
sealed interface StartOutcome {

  record Started(ImportJob job) implements StartOutcome {}

  /** Another import into the same draft runs. */
  record Busy() implements StartOutcome {}

  /** It is no list that can be read. */
  record Unfit(String code, List<String> args) implements StartOutcome {}
}
