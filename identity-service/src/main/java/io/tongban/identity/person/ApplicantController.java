package io.tongban.identity.person;

import io.tongban.access.Machine;
import io.tongban.client.identity.Applicant;
import io.tongban.problem.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services in whose name a case is made. */
@RestController
class ApplicantController {

  private final Accounts accounts;

  ApplicantController(Accounts accounts) {
    this.accounts = accounts;
  }

  @Machine
  @GetMapping("/internal/identity/applicants/{id}")
  Applicant one(@PathVariable String id) {
    return accounts.find(id)
        .filter(account -> account.kind() != Account.Kind.OFFICER)
        .map(account -> new Applicant(account.id().toString(), Applicant.Kind.valueOf(account.kind().name()),
            account.name(), account.identifier(), account.phone(), account.verified()))
        .orElseThrow(() -> new Problem(404, "not-found").args(id));
  }
}
