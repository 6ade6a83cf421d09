package io.tongban.catalog.task;

import io.tongban.access.Caller;
import java.time.LocalDate;
import java.util.List;

/** A feature in which something may wait for people. */
public interface Waiting {

  /** What waits for the caller, at most {@value #MOST}. */
  List<Task> tasks(Caller caller, LocalDate today);

  int MOST = 200;
}
