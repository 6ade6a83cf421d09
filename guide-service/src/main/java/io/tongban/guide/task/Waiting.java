package io.tongban.guide.task;

import io.tongban.access.Caller;
import java.time.LocalDate;
import java.util.List;

/** A feature in which something may wait for people. */
public interface Waiting {

  /** What waits for the caller, counted: one task for all that is done alike. */
  List<Task> tasks(Caller caller, LocalDate today);
}
