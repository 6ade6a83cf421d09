package io.tongban.catalog.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What another feature has to tell in the history of items that no edition tells. */
public interface HistoryNotes {

  /**
   * @param from the first day on which it holds
   * @param until the last one; null while that is not known
   * @param text the message {@code history.<text>}; {@code args} go into it
   * @param document what it rests on, its title without 《》
   */
  record Note(LocalDate from, @Nullable LocalDate until, String text, List<Object> args, String document,
      @Nullable String documentNumber) {}

  /** Of items that have or had one of the codes, oldest first. */
  List<Note> notes(Set<String> codes, LocalDate today);

  /** Another one whenever a note of any item has changed. */
  String state(LocalDate today);
}
