package io.tongban.catalog.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tongban.access.Public;
import io.tongban.access.RegionCode;
import io.tongban.catalog.CsvText;
import io.tongban.catalog.edition.EditionHeads;
import io.tongban.catalog.item.HeldItem;
import io.tongban.catalog.item.ItemReading;
import io.tongban.clock.ClockConfiguration;
import io.tongban.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Streams the catalogue, piece by piece; a reader that asks again with the tag is told that nothing changed. */
@RestController
@RequestMapping("/api/catalog/open-data")
@Tag(name = "开放数据 Open data")
class OpenDataController {

  private static final String VERSION =
      Objects.requireNonNullElse(OpenDataController.class.getPackage().getImplementationVersion(), "");
  private static final String DESCRIPTION = """
      region: items handled in that region or inside it. edition: one published edition; without it those in force, at
      the end of date when that is given. Answers carry a weak ETag. The fields are explained under
      /api/catalog/open-data.""";

  private final ItemReading items;
  private final EditionHeads editions;
  private final OpenDataSettings settings;
  private final JsonMapper json;
  private final Clock clock;

  OpenDataController(ItemReading items, EditionHeads editions, OpenDataSettings settings, JsonMapper json,
      Clock clock) {
    this.items = items;
    this.editions = editions;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  @Public
  @GetMapping
  @Operation(summary = "开放数据说明：What the open data holds, its fields, publisher and licence")
  Dataset dataset() {
    return new Dataset("政务服务事项目录", settings.publisher(), settings.licence(),
        List.of("/api/catalog/open-data/items.json", "/api/catalog/open-data/items.csv"),
        Arrays.stream(OpenField.values())
            .map(field -> new FieldView(field.key(), field.title(), field.meaning())).toList());
  }

  @Public
  @GetMapping(path = "/items.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "开放数据 JSON：The catalogue as JSON", description = DESCRIPTION)
  void json(@RequestParam @Nullable RegionCode region, @RequestParam @Nullable Long edition,
      @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate date, WebRequest request,
      HttpServletResponse response) throws IOException {
    var wish = wish(region, edition, date);
    if (unchanged(wish, "json", request, response)) {
      return;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    try (var out = json.createGenerator(response.getOutputStream())) {
      out.writeStartObject();
      out.writeStringProperty("title", "政务服务事项目录");
      out.writeStringProperty("publisher", settings.publisher());
      out.writeStringProperty("licence", settings.licence());
      out.writeStringProperty("fields", "/api/catalog/open-data");
      out.writeName("editions");
      out.writePOJO(wish.editions);
      out.writeName("items");
      out.writeStartArray();
      each(wish, held -> write(held, out));
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  @Public
  @GetMapping(path = "/items.csv", produces = "text/csv")
  @Operation(summary = "开放数据 CSV：The catalogue as CSV (UTF-8 with BOM); several values in one cell are joined by ；",
      description = DESCRIPTION)
  void csv(@RequestParam @Nullable RegionCode region, @RequestParam @Nullable Long edition,
      @RequestParam @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate date, WebRequest request,
      HttpServletResponse response) throws IOException {
    var wish = wish(region, edition, date);
    if (unchanged(wish, "csv", request, response)) {
      return;
    }
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("items.csv").build().toString());
    var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out.write('\uFEFF');
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(Arrays.stream(OpenField.values()).map(OpenField::key).toList());
      each(wish, held -> csv.writeRecord(
          Arrays.stream(OpenField.values()).map(field -> CsvText.harmless(field.cell(held))).toList()));
    }
  }

  private void each(Wish wish, Consumer<HeldItem> reader) {
    for (var piece = items.piece(wish.editions, wish.region, null); !piece.isEmpty();
        piece = items.piece(wish.editions, wish.region, piece.getLast())) {
      piece.forEach(reader);
    }
  }

  private static void write(HeldItem held, JsonGenerator out) {
    out.writeStartObject();
    for (var field : OpenField.values()) {
      out.writeName(field.key());
      out.writePOJO(field.of(held));
    }
    out.writeEndObject();
  }

  private record Wish(List<Long> editions, @Nullable RegionCode region) {}

  private Wish wish(@Nullable RegionCode region, @Nullable Long edition, @Nullable LocalDate date) {
    if (edition != null) {
      editions.require(edition);
      return new Wish(List.of(edition), region);
    }
    var found = items.editionsInForce(region, moment(date));
    if (found.isEmpty() && date != null) {
      throw new Problem(404, "no-edition-in-force").field("date");
    }
    return new Wish(found, region);
  }

  private Instant moment(@Nullable LocalDate date) {
    return date == null || date.equals(LocalDate.now(clock))
        ? clock.instant()
        : date.plusDays(1).atStartOfDay(ClockConfiguration.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
  }

  /** Published editions never change, so their numbers tell every answer apart. */
  private boolean unchanged(Wish wish, String format, WebRequest request, HttpServletResponse response) {
    var state = String.join(":", VERSION, format, settings.licence(), settings.publisher(),
        wish.region == null ? "" : wish.region.value(),
        wish.editions.stream().map(Object::toString).collect(Collectors.joining(".")));
    var tag = "W/\"" + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)) + "\"";
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
    return request.checkNotModified(tag);
  }

  /** @param fields of each item, in the order of the columns */
  record Dataset(String title, String publisher, String licence, List<String> distributions, List<FieldView> fields) {}

  record FieldView(String key, String title, String meaning) {}
}
