package io.tongban.identity.person;

import io.tongban.access.Public;
import io.tongban.identity.person.Account.Kind;
import io.tongban.identity.person.model.CreditCode;
import io.tongban.identity.person.model.IdNumber;
import io.tongban.identity.person.model.LoginName;
import io.tongban.identity.person.model.NewPassword;
import io.tongban.identity.person.model.PersonName;
import io.tongban.identity.person.model.Phone;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Self-registration of those who apply. Every fault of a form is told at once. */
@RestController
class RegistrationController {

  private static final Logger log = LoggerFactory.getLogger(RegistrationController.class);

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final Clock clock;

  RegistrationController(Accounts accounts, PasswordEncoder passwords, Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  @Public
  @PostMapping("/api/identity/people")
  @ResponseStatus(HttpStatus.CREATED)
  Registered person(@RequestBody NewPerson form) {
    var faults = new Faults();
    var name = faults.read("name", form.name(), PersonName::new);
    var idNumber = faults.read("idNumber", form.idNumber(), IdNumber::new);
    if (idNumber != null && idNumber.bornOn().isAfter(LocalDate.now(clock))) {
      faults.add("idNumber", "id-number-birth-date");
    }
    var phone = faults.read("phone", form.phone(), Phone::new);
    var credentials = Credentials.read(form.loginName(), form.password(), faults);
    faults.end();
    return register(Kind.PERSON, name, idNumber.value(), null, phone, credentials);
  }

  @Public
  @PostMapping("/api/identity/enterprises")
  @ResponseStatus(HttpStatus.CREATED)
  Registered enterprise(@RequestBody NewEnterprise form) {
    var faults = new Faults();
    var name = faults.read("name", form.name(), PersonName::new);
    var creditCode = faults.read("creditCode", form.creditCode(), CreditCode::new);
    var representative = faults.read("legalRepresentative", form.legalRepresentative(), PersonName::new);
    var phone = faults.read("phone", form.phone(), Phone::new);
    var credentials = Credentials.read(form.loginName(), form.password(), faults);
    faults.end();
    if (!creditCode.organisationCodeFits()) {
      log.info("The organisation code inside {} does not fit its check sign", creditCode.masked());
    }
    return register(Kind.ENTERPRISE, name, creditCode.value(), representative.value(), phone, credentials);
  }

  private Registered register(Kind kind, PersonName name, String identifier, @Nullable String representative,
      Phone phone, Credentials credentials) {
    var account = new Account(UUID.randomUUID(), kind, credentials.loginName().value(), name.value(), identifier,
        representative, phone.value(), passwords.encode(credentials.password().value()), false, null, null);
    return switch (accounts.add(account)) {
      case DONE -> new Registered(account.id(), account.loginName());
      case LOGIN_NAME_TAKEN -> throw new Problem(409, "login-name-taken").field("loginName");
      case IDENTIFIER_TAKEN -> throw new Problem(409, "identifier-registered")
          .field(kind == Kind.PERSON ? "idNumber" : "creditCode");
    };
  }

  record NewPerson(@Nullable String name, @Nullable String idNumber, @Nullable String phone,
      @Nullable String loginName, @Nullable String password) {}

  record NewEnterprise(@Nullable String name, @Nullable String creditCode, @Nullable String legalRepresentative,
      @Nullable String phone, @Nullable String loginName, @Nullable String password) {}

  record Registered(UUID id, String loginName) {}
}
