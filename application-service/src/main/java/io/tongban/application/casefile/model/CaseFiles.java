package io.tongban.application.casefile.model;

import java.util.Optional;

/** Where cases are kept. */
public interface CaseFiles {

  Optional<CaseFile> find(CaseNumber number);

  /**
   * Appends the newest entry and moves the case to where that entry leaves it.
   *
   * @throws RuntimeException when somebody else appended meanwhile; nothing is written then
   */
  void append(Outcome.Done done);
}
