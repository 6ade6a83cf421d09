package io.tongban.identity.region;

import static io.tongban.access.Role.SYSTEM_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.Machine;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.client.identity.Region;
import io.tongban.identity.Page;
import io.tongban.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RegionController {

  private final Regions regions;

  RegionController(Regions regions) {
    this.regions = regions;
  }

  @Public
  @GetMapping("/api/identity/regions")
  Page<Region> list(@RequestParam @Nullable RegionCode parent, @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "20") int size) {
    Page.requireSize(size);
    return Page.of(regions.list(parent, after, size + 1), size, regions.count(parent), Region::code);
  }

  @Machine
  @GetMapping("/internal/identity/regions")
  List<Region> all() {
    return regions.all();
  }

  @Needs(SYSTEM_ADMINISTRATOR)
  @PostMapping("/api/identity/regions")
  ResponseEntity<Region> add(@Valid @RequestBody NewRegion added, Caller caller) {
    var code = added.code();
    if (!caller.may(SYSTEM_ADMINISTRATOR, code)) {
      throw new Problem(403, "wrong-region");
    }
    var parent = added.parent();
    if (parent != null && (parent.equals(code) || !parent.covers(code) || !regions.exists(parent))) {
      throw new Problem(400, "region-outside-parent").field("parent").args(code, parent);
    }
    if (parent == null && code.tier() != RegionCode.Tier.CITY) {
      throw new Problem(400, "missing-value").field("parent").args("parent");
    }
    var region = new Region(
        code.value(), added.name().strip(), code.tier().name(), parent == null ? null : parent.value());
    if (!regions.add(region)) {
      throw new Problem(409, "region-exists").field("code").args(code);
    }
    return ResponseEntity.created(URI.create("/api/identity/regions?parent=" + parent)).body(region);
  }

  record NewRegion(
      @NotNull RegionCode code, @NotBlank @Size(max = 100) String name, @Nullable RegionCode parent) {}
}
