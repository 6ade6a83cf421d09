package io.tongban.guide.publicservice;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;
import static io.tongban.access.Role.PUBLIC_SERVICE_EDITOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.RegionCode;
import io.tongban.guide.review.Person;
import io.tongban.problem.Problem;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of bodies, for those who keep it and those who write and review for them. */
@RestController
@RequestMapping("/api/public-services")
@Tag(name = "公共企事业单位名录 Register of public-service bodies")
class RegisterController {

  private static final int MOST = 200;
  private static final int MOST_TELEPHONES = 5;
  private static final int LONGEST = 200;
  private static final Pattern TELEPHONE = Pattern.compile("[0-9+()（）\\- ]{3,30}(转[0-9]{1,6})?");
  private static final Pattern ORGAN = Pattern.compile("[0-9A-Z]{4,32}");

  private final Registering registering;
  private final Bodies bodies;
  private final Services services;
  private final Kinds kinds;
  private final ServiceAccess access;

  RegisterController(Registering registering, Bodies bodies, Services services, Kinds kinds, ServiceAccess access) {
    this.registering = registering;
    this.bodies = bodies;
    this.services = services;
    this.kinds = kinds;
    this.access = access;
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER, PUBLIC_SERVICE_EDITOR})
  @GetMapping("/register")
  @Operation(
      summary = "名录：The bodies of my regions and organs, or for which I write, also closed ones",
      description = "By code; after: next of the page before; size: 1 to 200.")
  Register list(@RequestParam @Nullable String after, @RequestParam(defaultValue = "50") int size,
      @Parameter(hidden = true) Caller caller) {
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    var found = bodies.of(Area.of(caller, ServiceAccess.READERS), after, size + 1);
    var page = found.stream().limit(size).toList();
    return new Register(page, found.size() > size ? page.getLast().code() : null);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER, PUBLIC_SERVICE_EDITOR})
  @GetMapping("/register/{body}")
  @Operation(summary = "名录条目：A body with all its services, published or not")
  Entry one(@PathVariable BodyCode body, @Parameter(hidden = true) Caller caller) {
    var found = access.body(body, caller, ServiceAccess.READERS);
    return new Entry(found, services.of(found.code()).stream()
        .map(one -> new EntryService(one.key(), one.name(), one.version(), one.publishedAt(), one.endedOn(),
            one.missing()))
        .toList());
  }

  @Needs(CATALOGUE_ADMINISTRATOR)
  @PutMapping("/register/{body}")
  @Operation(
      summary = "登记或者变更：Enter a body or change its entry, by the administrators of its region and competent organ",
      description = """
          version: the one read last, none to enter it; 412 public-body-changed-meanwhile. 400 invalid-request names
          each field at fault. Each change is kept. validTo: the first day on which it no longer serves.""")
  PublicBody save(@PathVariable BodyCode body, @RequestBody BodyForm form, @Parameter(hidden = true) Caller caller) {
    bodies.find(body.value()).ifPresent(known -> ServiceAccess.require(known, caller, ServiceAccess.KEEPERS));
    var region = region(form.region());
    if (region != null && form.organCode() != null
        && !caller.may(CATALOGUE_ADMINISTRATOR, region, form.organCode().strip())) {
      throw new Problem(403, "wrong-region");
    }
    refuse(form, region);
    return registering.save(form.body(body, Objects.requireNonNull(region)), Person.of(caller));
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER, PUBLIC_SERVICE_EDITOR})
  @GetMapping("/register/{body}/changes")
  @Operation(summary = "变更记录：Who changed what of the body's entry, oldest first")
  List<Bodies.Change> changes(@PathVariable BodyCode body, @Parameter(hidden = true) Caller caller) {
    return bodies.changes(access.body(body, caller, ServiceAccess.READERS).code());
  }

  private void refuse(BodyForm form, @Nullable RegionCode region) {
    var faults = new Faults();
    faults.text("name", form.name(), LONGEST);
    if (region == null) {
      faults.add("region", "unknown-region", Objects.requireNonNullElse(form.region(), ""));
    }
    faults.text("regionName", form.regionName(), LONGEST);
    faults.text("address", form.address(), LONGEST);
    faults.text("hours", form.hours(), LONGEST);
    faults.text("organName", form.organName(), LONGEST);
    if (form.organCode() == null || !ORGAN.matcher(form.organCode().strip()).matches()) {
      faults.add("organCode", "invalid-organ-code", Objects.requireNonNullElse(form.organCode(), ""));
    }
    telephones(faults, Objects.requireNonNullElse(form.telephones(), List.of()));
    if (form.website() != null && !form.website().isBlank()) {
      faults.length("website", form.website(), LONGEST);
      faults.one("website", form.website(), RegisterController::website, "invalid-website");
    }
    if (form.validFrom() == null) {
      faults.add("validFrom", "blank");
    } else if (form.validTo() != null && !form.validTo().isAfter(form.validFrom())) {
      faults.add("validTo", "ends-before-it-begins", form.validTo(), form.validFrom());
    } else if (form.kind() == null || kinds.find(form.kind(), lastDay(form)).isEmpty()) {
      faults.add("kind", "unknown-body-kind", Objects.requireNonNullElse(form.kind(), ""));
    }
    var all = faults.all();
    if (!all.isEmpty()) {
      var problem = new Problem(400, "invalid-request").field(all.getFirst().field());
      all.forEach(problem::error);
      throw problem;
    }
  }

  /** The kinds that are in force while it serves; of one that is open, the newest. */
  private static LocalDate lastDay(BodyForm form) {
    return form.validTo() == null ? LocalDate.of(9999, 12, 31) : form.validTo().minusDays(1);
  }

  private static void telephones(Faults faults, List<@Nullable String> telephones) {
    if (telephones.isEmpty()) {
      faults.add("telephones", "blank");
    } else if (telephones.size() > MOST_TELEPHONES) {
      faults.add("telephones", "too-many", MOST_TELEPHONES);
    }
    for (var n = 0; n < telephones.size(); n++) {
      var telephone = telephones.get(n);
      if (telephone == null || !TELEPHONE.matcher(telephone.strip()).matches()) {
        faults.add("telephones[" + n + "]", "invalid-telephone", Objects.requireNonNullElse(telephone, ""));
      }
    }
  }

  private static URI website(String text) {
    var address = URI.create(text.strip());
    if (!List.of("http", "https").contains(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException(text);
    }
    return address;
  }

  private static @Nullable RegionCode region(@Nullable String text) {
    try {
      return text == null ? null : new RegionCode(text);
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }

  /** @param next what to pass as {@code after}; null at the end */
  record Register(List<PublicBody> bodies, @Nullable String next) {}

  record Entry(PublicBody body, List<EntryService> services) {}

  /** @param version 0 while it was never published; {@code missing}: elements without a value */
  record EntryService(String key, String name, int version, @Nullable Instant publishedAt,
      @Nullable LocalDate endedOn, List<String> missing) {}

  /** @param version the one read last; null to enter the body */
  record BodyForm(@Nullable Integer version, @Nullable String name, @Nullable String kind, @Nullable String region,
      @Nullable String regionName, @Nullable String address, @Nullable List<@Nullable String> telephones,
      @Nullable String hours, @Nullable String website, @Nullable String organCode, @Nullable String organName,
      @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

    /** Of a form without fault. */
    PublicBody body(BodyCode code, RegionCode where) {
      return new PublicBody(code.value(), version == null ? 0 : version, text(name), text(kind), where.value(),
          text(regionName), text(address),
          Objects.requireNonNull(telephones).stream().map(BodyForm::text).toList(), text(hours),
          website == null || website.isBlank() ? null : website.strip(), text(organCode), text(organName),
          Objects.requireNonNull(validFrom), validTo);
    }

    private static String text(@Nullable String text) {
      return Objects.requireNonNull(text).strip();
    }
  }
}
