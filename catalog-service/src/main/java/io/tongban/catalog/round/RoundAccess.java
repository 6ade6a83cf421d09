package io.tongban.catalog.round;

import static io.tongban.access.Grant.EVERY_ORGAN;
import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.DECIDER;
import static io.tongban.access.Role.REVIEWER;

import io.tongban.access.Caller;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.problem.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who does what in a round: those who keep the region's whole catalogue lead it, each organ's keepers propose for their
 * organ, and those who review and decide for every organ of the region may do so here too.
 */
final class RoundAccess {

  private static final Set<Role> INSIDE = EnumSet.of(CATALOGUE_ADMINISTRATOR, REVIEWER, DECIDER);

  private RoundAccess() {}

  static void requireLead(RegionCode region, Caller caller) {
    require(region, caller, CATALOGUE_ADMINISTRATOR);
  }

  static void requireReview(RegionCode region, Caller caller) {
    require(region, caller, CATALOGUE_ADMINISTRATOR, REVIEWER);
  }

  static void requireDecision(RegionCode region, Caller caller) {
    require(region, caller, CATALOGUE_ADMINISTRATOR, DECIDER);
  }

  static void requireProposing(RegionCode region, String organ, Caller caller) {
    if (!caller.may(CATALOGUE_ADMINISTRATOR, region, organ)) {
      throw new Problem(403, "wrong-region").field("organ.code");
    }
  }

  static boolean leads(RegionCode region, Caller caller) {
    return caller.may(CATALOGUE_ADMINISTRATOR, region, EVERY_ORGAN);
  }

  /** Whether the caller sees the round from its beginning. */
  static boolean inside(RegionCode region, Caller caller) {
    return INSIDE.stream().anyMatch(role -> caller.may(role, region));
  }

  static Set<Role> insideRoles() {
    return INSIDE;
  }

  private static void require(RegionCode region, Caller caller, Role... roles) {
    if (Arrays.stream(roles).noneMatch(role -> caller.may(role, region, EVERY_ORGAN))) {
      throw new Problem(403, "wrong-region").field("region");
    }
  }
}
