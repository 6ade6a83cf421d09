package io.tongban.identity.person;

import io.tongban.identity.person.model.LoginName;
import io.tongban.identity.person.model.NewPassword;
import org.jspecify.annotations.Nullable;

/** A login name and a password that does not follow from it. */
record Credentials(LoginName loginName, NewPassword password) {

  /** Null where the form is at fault; then {@link Faults#end} will refuse. */
  static @Nullable Credentials read(@Nullable String loginName, @Nullable String password, Faults faults) {
    var name = faults.read("loginName", loginName, LoginName::new);
    var secret = faults.read("password", password, NewPassword::new);
    if (name == null || secret == null) {
      return null;
    }
    if (secret.betrayedBy(name)) {
      faults.add("password", "password-like-name");
      return null;
    }
    return new Credentials(name, secret);
  }
}
