package io.tongban.identity.organisation;

import static io.tongban.access.Role.SYSTEM_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.Machine;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.client.identity.Organisation;
import io.tongban.identity.Page;
import io.tongban.identity.region.Regions;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganisationController {

  private final Organisations organisations;
  private final Regions regions;

  OrganisationController(Organisations organisations, Regions regions) {
    this.organisations = organisations;
    this.regions = regions;
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @GetMapping("/api/identity/organisations")
  Page<Organisation> list(@RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "20") int size, Caller caller) {
    Page.requireSize(size);
    var inside = caller.grantsOf(SYSTEM_ADMINISTRATOR).stream().map(Grant::region).toList();
    return Page.of(organisations.list(inside, after, size + 1), size, null, Organisation::code);
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @PostMapping("/api/identity/organisations")
  @ResponseStatus(HttpStatus.CREATED)
  Organisation add(@Valid @RequestBody NewOrganisation added, Caller caller) {
    if (!caller.may(SYSTEM_ADMINISTRATOR, added.region(), added.code())) {
      throw new Problem(403, "wrong-region");
    }
    if (!regions.exists(added.region())) {
      throw new Problem(400, "unknown-region").field("region").args(added.region());
    }
    var organisation = new Organisation(added.code(), added.name().strip(), added.region().value());
    if (!organisations.add(organisation)) {
      throw new Problem(409, "organisation-exists").field("code").args(added.code());
    }
    return organisation;
  }

  @Machine
  @GetMapping("/internal/identity/organisations/{code}")
  Organisation one(@PathVariable String code) {
    return organisations.find(code).orElseThrow(() -> new Problem(404, "not-found").args(code));
  }

  /** The code stands in addresses and in grants, hence no {@code *}, blank or sign with a meaning there. */
  record NewOrganisation(
      @NotBlank @Size(max = 64) @Pattern(regexp = "[^\\s/?#%*@,\\p{Cntrl}]+") String code,
      @NotBlank @Size(max = 200) String name,
      @NotNull RegionCode region) {}
}
