package io.tongban.application.casefile.model;

import java.util.List;

/**
 * What is fixed when a case opens.
 *
 * @param needed the materials of the guide's version, in its order
 * @param form what was filled in, as JSON
 */
public record Opening(
    CaseNumber number,
    Terms terms,
    Applicant applicant,
    int guideVersion,
    List<NeededMaterial> needed,
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
