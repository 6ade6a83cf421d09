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
 * @param paperForm the scanned form where it came on paper, with nothing filled in here
 */
public record Opening(
    CaseNumber number,
    Terms terms,
    Applicant applicant,
    int guideVersion,
    List<NeededMaterial> needed,
    @Nullable Situation situation,
    @Nullable FormReference filledForm,
    String form,
    @Nullable Piece paperForm) {

  public Opening {
    needed = List.copyOf(needed);
  }

  /** What a defect is about, as the applicant reads it. */
  public String nameOf(Defect defect) {
    return defect.name() == null ? materialName(defect.key()) : defect.name();
  }

  /** Whether that defect is one of the form that the case pins; the guide's own materials come first. */
  public boolean onForm(Defect defect) {
    return filledForm != null && defect.onForm()
        && needed.stream().noneMatch(material -> material.key().equals(defect.key()));
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
