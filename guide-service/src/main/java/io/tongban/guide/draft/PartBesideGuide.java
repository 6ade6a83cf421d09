package io.tongban.guide.draft;

import io.tongban.guide.guide.GuideBasis.Basis;
import io.tongban.problem.Problem.FieldError;
import java.util.Collection;
import java.util.List;

/** A part beside the guide's own text, which a change of its item or guide may break. */
public interface PartBesideGuide {

  /** As {@link DraftPart#name}. */
  String name();

  /** Which of the items' published parts contradict them by now. */
  List<Broken> broken(Collection<Basis> guides);

  /** @param version that is published */
  record Broken(String code, int version, List<FieldError> faults) {}
}
