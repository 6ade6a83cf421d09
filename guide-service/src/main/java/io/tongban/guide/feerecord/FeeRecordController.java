package io.tongban.guide.feerecord;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;
import static io.tongban.access.Role.OPENNESS_OFFICER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Caller;
import io.tongban.access.Needs;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.guide.guide.ListedItems;
import io.tongban.guide.publicservice.PublicServices;
import io.tongban.problem.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
@RequestMapping("/api/fee-records")
@Tag(name = "收费听证、咨询与发布 Fee hearings, consultations and releases")
class FeeRecordController {

  private static final int MOST = 200;
  private static final String NEWEST = "9223372036854775807";
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  private final Recording recording;
  private final StoredRecords records;
  private final FeeRecords views;
  private final PublicServices services;
  private final ListedItems items;
  private final Clock clock;

  FeeRecordController(Recording recording, StoredRecords records, FeeRecords views, PublicServices services,
      ListedItems items, Clock clock) {
    this.recording = recording;
    this.records = records;
    this.views = views;
    this.services = services;
    this.items = items;
    this.clock = clock;
  }

  @Public
  @GetMapping
  @Operation(
      summary = "收费听证、咨询与发布：What was held about the fees of a body, of one service, of an item, or in a region",
      description = """
          body, with service for one of them, or item: all, the newest first. region: by when they were recorded, the
          last first; before: next of the page before; size: 1 to 200. breaches: where a hearing falls short of the
          rules.""")
  Listing list(@RequestParam @Nullable String body, @RequestParam @Nullable String service,
      @RequestParam @Nullable String item, @RequestParam @Nullable RegionCode region,
      @RequestParam(defaultValue = NEWEST) long before, @RequestParam(defaultValue = "50") int size,
      @Parameter(hidden = true) Locale locale) {
    if (Stream.of(body, item, region).filter(Objects::nonNull).count() != 1) {
      throw new Problem(400, "fees-of-what");
    }
    if (body != null) {
      return new Listing(views.ofService(body, service, locale), null);
    }
    if (region == null) {
      return new Listing(views.ofItem(Objects.requireNonNull(item), locale), null);
    }
    if (size < 1 || size > MOST) {
      throw new Problem(400, "invalid-page").field("size").args(MOST);
    }
    var found = records.ofRegion(region.prefix(), before, size + 1);
    var page = found.stream().limit(size).toList();
    return new Listing(views.views(page, locale),
        found.size() > size ? Long.toString(page.getLast().id()) : null);
  }

  @Public
  @GetMapping("/{id}")
  @Operation(summary = "一项收费记录：One record; 404 fee-record-not-found")
  FeeRecords.View one(@PathVariable long id, @Parameter(hidden = true) Locale locale) {
    return views.views(List.of(stored(id)), locale).getFirst();
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "登记听证、咨询或者发布：Record what was held about a fee, or is announced",
      description = """
          By the competent department of the body, or the organ of the item. 400 invalid-request names each field at
          fault; a document number is brought to its one form. A hearing that falls short of the rules is recorded, says
          so, and carries no price.""")
  FeeRecords.View add(@RequestBody RecordForm form, @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) Locale locale) {
    var place = place(form);
    require(caller, place);
    return one(recording.add(form.record(), place.region(), place.organ(), stamp(caller)), locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @PutMapping("/{id}")
  @Operation(
      summary = "更正收费记录：Correct a record, or add what was decided; how it read before is kept",
      description = """
          412 fee-record-changed-meanwhile unless version is the one read last. 409 fee-record-of-another-fee.""")
  FeeRecords.View correct(@PathVariable long id, @RequestBody RecordForm form,
      @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) Locale locale) {
    var before = stored(id);
    require(caller, new Place(before.region(), before.organCode()));
    recording.correct(id, Objects.requireNonNullElse(form.version(), 0), form.record(), stamp(caller));
    return one(id, locale);
  }

  @Needs({CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER})
  @GetMapping("/{id}/changes")
  @Operation(summary = "收费记录的变更：Who recorded and corrected it, oldest first")
  List<StoredRecords.Change> changes(@PathVariable long id, @Parameter(hidden = true) Caller caller) {
    var stored = stored(id);
    require(caller, new Place(stored.region(), stored.organCode()));
    return records.changes(id);
  }

  private Place place(RecordForm form) {
    if (form.ofItem()) {
      var code = Objects.requireNonNull(form.item()).strip();
      var item = items.find(code)
          .orElseThrow(() -> new Problem(404, "item-not-in-catalogue").field("item").args(code));
      return new Place(item.region(), item.organCode());
    }
    var body = services.find(Objects.requireNonNullElse(form.body(), "").strip())
        .orElseThrow(() -> new Problem(404, "public-body-not-found").field("body").args(
            Objects.requireNonNullElse(form.body(), "")));
    var service = Objects.requireNonNullElse(form.service(), "").strip();
    if (!services.knows(body.code(), service)) {
      throw new Problem(404, "public-service-not-found").field("service").args(body.code(), service);
    }
    if (!KEY.matcher(Objects.requireNonNullElse(form.fee(), "").strip()).matches()) {
      throw new Problem(400, "invalid-fee-key").field("fee").args(Objects.requireNonNullElse(form.fee(), ""));
    }
    return new Place(body.region(), body.organCode());
  }

  private StoredRecords.Stored stored(long id) {
    return records.find(id).orElseThrow(() -> new Problem(404, "fee-record-not-found").args(Long.toString(id)));
  }

  private static void require(Caller caller, Place place) {
    var region = new RegionCode(place.region());
    if (Stream.of(CATALOGUE_ADMINISTRATOR, OPENNESS_OFFICER)
        .noneMatch(role -> caller.may(role, region, place.organ()))) {
      throw new Problem(403, "wrong-region");
    }
  }

  private StoredRecords.Stamp stamp(Caller caller) {
    return new StoredRecords.Stamp(caller.id(), caller.name(), clock.instant());
  }

  /** @param next what to pass as {@code before}; null at the end */
  record Listing(List<FeeRecords.View> records, @Nullable String next) {}

  private record Place(String region, String organ) {}
}
