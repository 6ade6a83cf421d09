package io.tongban.guide.draft;

import io.tongban.guide.guide.Described;
import io.tongban.problem.Problem.FieldError;
import java.util.List;

/**
 * A part of what readers are told of an item: it is written as a draft and published by another person.
 *
 * @param <C> its content as somebody wrote it, also unfinished; read from and written as JSON
 */
public interface DraftPart<C> {

  /** {@code guide}, {@code situations} or {@code form}; the problem codes of its refusals begin so. */
  String name();

  Class<C> type();

  /** @throws io.tongban.problem.Problem when the item cannot have this part, as a template has no form */
  default void admit(Described item) {}

  /** The version that is published; 0 before there is any. */
  int versionNow(String code);

  /** What keeps it from being read, each named by its field. */
  List<FieldError> faults(Described item, C content);

  /** What keeps it from being published, once it can be read: where it contradicts its item, with both sides. */
  List<FieldError> obstacles(Described item, C content);

  /**
   * In the caller's transaction.
   *
   * @return false when another version than the known one is published by now
   */
  boolean publish(Described item, C content, Publication publication);

  /**
   * @param writer who wrote it
   * @param publisher who approved it; the writer himself where a city lets him
   * @param known the published version that the writer saw
   */
  record Publication(String writer, String publisher, int known) {}
}
