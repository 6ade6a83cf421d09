package io.tongban.guide.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a step of the caller, all of a kind together.
 *
 * @param title the message {@code task.<title>}: what is to be done; {@code args} go into it, the number first
 * @param subject the most pressing of them, by its own name
 * @param due the last day on which that one is done in time; null when nothing sets one
 * @param link the page of the website where it is done
 */
public record Task(Kind kind, String title, List<Object> args, String subject, @Nullable LocalDate due, String link) {

  /** By what it belongs to. */
  public enum Kind {
    /** 咨询与纠错: readers wait for the organ. */
    QUESTION,
    /** 落后于事项或法律的指南. */
    STALE_GUIDE,
    /** 要素不全的指南. */
    INCOMPLETE_GUIDE,
    /** 情形和申请书: they contradict their item by now. */
    OUTDATED_PART,
    /** 指南草稿: to be reviewed, or returned. */
    DRAFT,
    /** 批量修改: to be reviewed. */
    BULK_EDIT,
    /** 公共服务草稿: to be reviewed, or returned. */
    PUBLIC_SERVICE
  }

  public Task {
    args = List.copyOf(args);
  }

  boolean overdue(LocalDate today) {
    return due != null && today.isAfter(due);
  }
}
