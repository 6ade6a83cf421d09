package io.tongban.identity.officer;

import static io.tongban.access.Role.SYSTEM_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.identity.Page;
import io.tongban.identity.person.NewOfficers;
import io.tongban.identity.signin.SignInLocks;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/identity/officers")
class OfficerController {

  private final Officers officers;
  private final SignInLocks locks;
  private final NewOfficers newOfficers;

  OfficerController(Officers officers, SignInLocks locks, NewOfficers newOfficers) {
    this.officers = officers;
    this.locks = locks;
    this.newOfficers = newOfficers;
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @GetMapping
  Page<Officer> list(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "20") int size,
      Caller caller) {
    Page.requireSize(size);
    return Page.of(officers.list(caller, after, size + 1), size, null, Officer::loginName);
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Officer add(@Valid @RequestBody NewOfficer form, Caller caller) {
    var account = newOfficers.read(form.loginName(), form.name(), form.password());
    return done(officers.add(account, grants(form.grants()), caller));
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @PutMapping("/{id}/grants")
  Officer grant(@PathVariable UUID id, @Valid @RequestBody NewGrants form, Caller caller) {
    return done(officers.grant(id, grants(form.grants()), caller));
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @PostMapping("/{id}/unlock")
  Officer unlock(@PathVariable UUID id, Caller caller) {
    var officer = done(officers.mine(id, caller));
    locks.unlock(officer.loginName());
    return officer;
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @PostMapping("/{id}/disable")
  Officer disable(@PathVariable UUID id, Caller caller) {
    return done(officers.disable(id, caller));
  }

  private static List<Grant> grants(List<NewGrant> grants) {
    return grants.stream().map(grant -> new Grant(grant.role(), grant.region(), grant.organ())).toList();
  }

  private static Officer done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done.officer();
      case Outcome.Unknown() -> throw new Problem(404, "not-found").args("officer");
      case Outcome.WrongRegion() -> throw new Problem(403, "wrong-region");
      case Outcome.LoginNameTaken() -> throw new Problem(409, "login-name-taken").field("loginName");
      case Outcome.NotGrantable(var role) -> throw new Problem(400, "role-not-grantable").field("grants").args(role);
      case Outcome.UnknownRegion(var region) -> throw new Problem(400, "unknown-region").field("grants").args(region);
      case Outcome.UnknownOrgan(var organ) -> throw new Problem(400, "unknown-organ").field("grants").args(organ);
    };
  }

  record NewOfficer(@Nullable String loginName, @Nullable String name, @Nullable String password,
      @NotEmpty List<@NotNull @Valid NewGrant> grants) {}

  /** At least one: an officer without any belongs to nobody's region. To end all, disable the account. */
  record NewGrants(@NotEmpty List<@NotNull @Valid NewGrant> grants) {}

  /** @param organ organisation code, or {@code *} for every organ */
  record NewGrant(@NotNull Role role, @NotNull RegionCode region, @NotBlank String organ) {}
}
