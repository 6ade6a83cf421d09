package io.tongban.application.casefile.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed when a case opens.
 *
 * @param needed the materials of the guide's version that this applicant needs or may hand in, in its order
 * @param situation null when the applicant was not asked for it
 * @param filledForm which form was filled in; null when none was
 * @param form what was filled in, as JSON
 */
public record Opening(
    CaseNumber number,
    Terms terms,
    Applicant applicant,
    int guideVersion,
    List<NeededMaterial> needed,
    @Nullable Situation situation,
    @Nullable FormReference filledForm,
    String form) {

  public Opening {
    needed = List.copyOf(needed);
  }

  /** The material's name as the guide had it; the key where it is none of the guide's. */
  public String materialName(String key) {
    return needed.stream()
        .filter(material -> material.key().equals(key))
        .map(NeededMaterial::name)
        .findFirst()
        .orElse(key);
  }
}
