package io.tongban.application.casefile;

import io.tongban.access.Caller;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.application.casefile.model.Actor;
import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.CaseNumber;
import io.tongban.application.casefile.model.Part;
import io.tongban.application.casefile.model.Terms;
import io.tongban.application.material.CaseAccess;
import io.tongban.problem.Problem;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** What a caller's grants amount to in one case. */
@Component
class Parts implements CaseAccess {

  private final JdbcCaseFiles files;

  Parts(JdbcCaseFiles files) {
    this.files = files;
  }

  static Actor actor(Caller caller, CaseFile file) {
    var parts = EnumSet.noneOf(Part.class);
    var applicant = file.opening().applicant();
    var terms = file.opening().terms();
    var clerk = mayTakeIn(caller, terms);
    if (clerk) parts.add(Part.WINDOW_CLERK);
    // Somebody without an account acts through the counter that filed the application.
    if (applicant.holds(caller.id()) || applicant.id() == null && clerk) parts.add(Part.APPLICANT);
    if (may(caller, Role.REVIEWER, terms)) parts.add(Part.REVIEWER);
    if (may(caller, Role.DECIDER, terms)) parts.add(Part.DECIDER);
    return new Actor(caller.id(), caller.name(), parts);
  }

  static boolean maySee(Caller caller, CaseFile file) {
    var terms = file.opening().terms();
    return !actor(caller, file).parts().isEmpty() || caller.may(Role.SUPERVISOR, new RegionCode(terms.region()));
  }

  /** @throws Problem 404 for a stranger, who does not learn that the case exists; 403 for an officer of another area */
  static void requireSight(Caller caller, CaseFile file) {
    if (maySee(caller, file)) return;
    throw caller.kind() == Caller.Kind.OFFICER ? new Problem(403, "wrong-region") : unknown(file.number());
  }

  static Problem unknown(CaseNumber number) {
    return new Problem(404, "not-found").args(number.value());
  }

  @Override
  public boolean maySee(Caller caller, String caseNumber) {
    return files.find(new CaseNumber(caseNumber)).filter(file -> maySee(caller, file)).isPresent();
  }

  static boolean mayTakeIn(Caller caller, Terms terms) {
    return caller.may(Role.WINDOW_CLERK, new RegionCode(terms.receivingRegion()));
  }

  private static boolean may(Caller caller, Role role, Terms terms) {
    return caller.may(role, new RegionCode(terms.region()), terms.organCode());
  }
}
