package io.tongban.identity.officer;

import io.tongban.access.RegionCode;
import io.tongban.access.Role;

/** What became of an administrator's order. */
sealed interface Outcome {

  record Done(Officer officer) implements Outcome {}

  record Unknown() implements Outcome {}

  record WrongRegion() implements Outcome {}

  record LoginNameTaken() implements Outcome {}

  /** Applicants register themselves; services are no officers. */
  record NotGrantable(Role role) implements Outcome {}

  record UnknownRegion(RegionCode region) implements Outcome {}

  record UnknownOrgan(String organ) implements Outcome {}
}
