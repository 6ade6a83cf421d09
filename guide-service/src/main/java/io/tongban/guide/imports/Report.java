package io.tongban.guide.imports;

import java.util.List;

/**
 * What became of an uploaded list.
 *
 * @param read guides in the list: imported and refused
 * @param imported guides that now stand as the list says
 * @param unchanged how many of these stood so already
 * @param problems in the order of the list; at most as many as are set, while {@code refused} counts all
 */
record Report(int read, int imported, int unchanged, int refused, List<Refusal> problems) {

  /**
   * @param index place in the list, from 0
   * @param code of the item; empty when the guide names none
   * @param field at fault: {@code materials[2].basis}
   * @param problem stable, kebab-case
   * @param message for people, in their language
   */
  record Refusal(int index, String code, String field, String problem, String message) {}
}
