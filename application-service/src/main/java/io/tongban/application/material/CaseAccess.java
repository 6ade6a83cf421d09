package io.tongban.application.material;

import io.tongban.access.Caller;

/** Whoever keeps the cases says who may see what belongs to one. */
public interface CaseAccess {

  boolean maySee(Caller caller, String caseNumber);
}
