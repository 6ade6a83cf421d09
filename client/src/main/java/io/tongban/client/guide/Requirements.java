package io.tongban.client.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be handed in with an application for an item, at this moment.
 *
 * @param version of the guide in force
 * @param complete whether all aspects of the guide are written
 * @param materials those that may be handed in; without answers all of the guide's
 * @param situation what the answers amount to; null when none were given
 * @param form to be filled in
 */
public record Requirements(
    String code,
    int version,
    boolean complete,
    List<Material> materials,
    @Nullable Situation situation,
    FormReference form) {

  /** @param form ORIGINAL, COPY or ELECTRONIC */
  public record Material(String key, String name, boolean required, String form) {}

  public enum State {
    COMPLETE,
    /** Questions are left to be answered. */
    OPEN,
    /** Some answer is none of the questionnaire's, as it stands now. */
    UNREADABLE
  }

  /**
   * @param questionnaire version of the questions
   * @param answers in their one way of writing
   * @param promisedDays the promise for this situation, working days, never above the item's
   * @param window where the situation is handled elsewhere than the guide says for everybody
   * @param given the answers in words, in Chinese, in the order in which they are asked for; null from a service
   *     that does not tell them yet
   */
  public record Situation(State state, int questionnaire, String answers, @Nullable Integer promisedDays,
      @Nullable String window, @Nullable List<Given> given) {}

  public record Given(String question, String answer) {}

  /**
   * Names a version of a form, which never changes.
   *
   * @param owner code of the item whose form it is, or {@code default}
   */
  public record FormReference(String owner, int version) {

    private static final String GENERAL = "default";

    /** Whether it is the form of all items that have none of their own. */
    public boolean general() {
      return owner.equals(GENERAL);
    }
  }
}
