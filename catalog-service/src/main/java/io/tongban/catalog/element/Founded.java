package io.tongban.catalog.element;

import java.util.List;

/** A part of an item that binds an applicant and therefore needs a legal basis (《行政许可法》 art. 16, 31). */
public sealed interface Founded
    permits Condition, Material, Fee, Prerequisite, IntermediaryService, SpecialProcedure, Quota {

  /** Names it to a reader. */
  String label();

  List<LegalReference> basis();

  /** Where it stands among the elements, as {@code materials[id-card]}. */
  default String path() {
    return switch (this) {
      case Condition part -> "conditions[" + part.key() + "]";
      case Material part -> "materials[" + part.key() + "]";
      case Fee part -> "fees[" + part.key() + "]";
      case Prerequisite part -> "prerequisites[" + part.key() + "]";
      case IntermediaryService part -> "intermediaryServices[" + part.key() + "]";
      case SpecialProcedure part -> "specialProcedures[" + part.kind() + "]";
      case Quota part -> "quota";
    };
  }
}
