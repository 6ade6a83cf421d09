package io.tongban.identity.officer;

import io.tongban.access.Grant;
import io.tongban.identity.person.Account;
import java.util.List;
import java.util.UUID;

/** An officer as administrators see one. */
record Officer(UUID id, String loginName, String name, boolean disabled, List<Grant> grants) {

  static Officer of(Account account, List<Grant> grants) {
    return new Officer(account.id(), account.loginName(), account.name(), account.disabled(), grants);
  }
}
