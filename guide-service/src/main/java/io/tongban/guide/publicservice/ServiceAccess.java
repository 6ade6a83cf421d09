package io.tongban.guide.publicservice;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;
import static io.tongban.access.Role.PUBLIC_SERVICE_EDITOR;

import io.tongban.access.Caller;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.problem.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may do what with a body: the administrators of its region and competent organ keep its entry, they and the
 * openness officers 政务公开人员 there review; these administrators and the body's own people write.
 */
@Component
class ServiceAccess {

  static final List<Role> KEEPERS = List.of(CATALOGUE_ADMINISTRATOR);
  static final List<Role> REVIEWERS = List.of(CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER);
  static final List<Role> WRITERS = List.of(CATALOGUE_ADMINISTRATOR, PUBLIC_SERVICE_EDITOR);
  static final List<Role> READERS = List.of(CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER, PUBLIC_SERVICE_EDITOR);

  private final Bodies bodies;

  ServiceAccess(Bodies bodies) {
    this.bodies = bodies;
  }

  /** @throws Problem 404 {@code public-body-not-found}; 403 {@code wrong-region} */
  PublicBody body(BodyCode code, Caller caller, List<Role> roles) {
    var body = bodies.find(code.value()).orElseThrow(() -> new Problem(404, "public-body-not-found").args(code));
    require(body, caller, roles);
    return body;
  }

  static void require(PublicBody body, Caller caller, List<Role> roles) {
    var region = new RegionCode(body.region());
    if (roles.stream().noneMatch(role -> caller.may(role, region,
        role == PUBLIC_SERVICE_EDITOR ? body.code() : body.organCode()))) {
      throw new Problem(403, "wrong-region");
    }
  }
}
