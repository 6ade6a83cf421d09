package io.tongban.guide.draft;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.tongban.access.Caller;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.ListedItems;
import io.tongban.problem.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who may work on the guide of an item: the administrators of its region and organ write; these and the openness
 * officers 政务公开人员 there read and review. Not to be called in a transaction.
 */
@Component
class DraftAccess {

  private final ListedItems items;

  DraftAccess(ListedItems items) {
    this.items = items;
  }

  Described writer(String code, Caller caller) {
    return item(code, caller, List.of(CATALOGUE_ADMINISTRATOR));
  }

  Described reader(String code, Caller caller) {
    return item(code, caller, List.of(CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER));
  }

  private Described item(String code, Caller caller, List<Role> roles) {
    var described = items.described(code).orElseThrow(() -> new Problem(404, "item-not-in-catalogue").args(code));
    var item = described.item();
    var region = new RegionCode(item.region());
    if (roles.stream().noneMatch(role -> caller.may(role, region, item.organCode()))) {
      throw new Problem(403, "wrong-region");
    }
    return described;
  }
}
