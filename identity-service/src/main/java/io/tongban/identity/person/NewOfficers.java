package io.tongban.identity.person;

import io.tongban.identity.person.model.PersonName;
import io.tongban.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Reads an officer's account from what was typed. */
@Component
public class NewOfficers {

  private final PasswordEncoder passwords;

  NewOfficers(PasswordEncoder passwords) {
    this.passwords = passwords;
  }

  /** @throws Problem {@code invalid-request} with every fault */
  public Account read(@Nullable String loginName, @Nullable String name, @Nullable String password) {
    var faults = new Faults();
    var person = faults.read("name", name, PersonName::new);
    var credentials = Credentials.read(loginName, password, faults);
    faults.end();
    return new Account(UUID.randomUUID(), Account.Kind.OFFICER, credentials.loginName().value(), person.value(),
        null, null, null, passwords.encode(credentials.password().value()), false, null, null);
  }
}
