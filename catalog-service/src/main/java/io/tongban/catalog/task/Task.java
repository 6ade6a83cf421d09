package io.tongban.catalog.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a step of the caller.
 *
 * @param title the message {@code task.<title>}: what is to be done; {@code args} go into it
 * @param subject what it is about, by its own name
 * @param due the last day on which it is done in time; null when nothing sets one
 * @param link the page of the website where it is done
 */
public record Task(Kind kind, String title, List<Object> args, String subject, @Nullable LocalDate due, String link) {

  /** By what it belongs to. */
  public enum Kind {
    /** 年度修订: an answer is owed, or answers are to be seen to. */
    REVISION_ANSWER,
    /** 模板更新: adoptions that do not follow their templates any more. */
    DRIFT,
    /** 清理轮次: a round cannot move on without the caller. */
    ROUND_STEP,
    /** 下放与收回: an edition is to be published so that nobody is left without an organ. */
    DELEGATION
  }

  public Task {
    args = List.copyOf(args);
  }

  boolean overdue(LocalDate today) {
    return due != null && today.isAfter(due);
  }
}
