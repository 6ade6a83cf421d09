package io.tongban.system.platform;

import io.tongban.launcher.demo.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes on in the city's catalogue: a round, a revision and a delegation that exist, and requests about them. */
final class CatalogFixtures {

  private static final String CITY = "120000";
  private static final Map<String, Object> REASON = Map.of("reason", "走查");
  private static final Map<String, String> ORGAN = Map.of("code", "11120116MB0A00026R", "name", "走查机关");

  private final String item;
  private final long base;
  private final String round;
  private final String revision;
  private final String delegation;

  CatalogFixtures(Visitor keeper, String item) {
    this.item = item;
    base = keeper.get("/api/catalog/editions?status=PUBLISHED&size=1&region=" + CITY).at("/items/0/id").asLong();
    round = keeper.post("/api/catalog/rounds", round()).path("id").asString();
    revision = keeper.post("/api/catalog/revisions", revision()).path("id").asString();
    delegation = keeper.get("/api/catalog/delegations").at("/items/0/id").asString();
  }

  /** The address with what exists in the place of its variables, and the parameters it cannot do without. */
  String concrete(String method, String path) {
    var address = path
        .replace("/rounds/{id}", "/rounds/" + round)
        .replace("{round}", round)
        .replace("/revisions/{id}", "/revisions/" + revision)
        .replace("/delegations/{id}", "/delegations/" + delegation)
        .replace("{organ}", "11120116MB0A00026R")
        .replace("{proposal}", "1")
        .replace("{change}", "1")
        .replaceAll("(proposals|comments)/\\{id}", "$1/1");
    if (path.startsWith("/api/catalog/tiers/")) {
      return address + "?region=" + CITY;
    }
    return needsVersion(method, path) ? address + "?version=1" : address;
  }

  private static boolean needsVersion(String method, String path) {
    return switch (method + " " + path) {
      case "PUT /api/catalog/rounds/{id}", "PUT /api/catalog/rounds/{round}/proposals/{id}",
          "PUT /api/catalog/delegations/{id}", "DELETE /api/catalog/delegations/{id}",
          "POST /api/catalog/delegations/{id}/withdrawal", "PUT /api/catalog/editions/{edition}/items/{code}",
          "DELETE /api/catalog/editions/{edition}/items/{code}" -> true;
      default -> false;
    };
  }

  /** Null for what is no matter of the catalogue, or takes an empty body. */
  @Nullable Object body(String method, String path) {
    return switch (method + " " + path) {
      case "POST /api/catalog/rounds", "PUT /api/catalog/rounds/{id}" -> round();
      case "POST /api/catalog/rounds/{id}/state" -> Map.of("to", "LEGALITY_REVIEW");
      case "POST /api/catalog/rounds/{id}/notice" -> Map.of("text", "走查", "unit", "NATURAL_DAYS", "days", 30);
      case "POST /api/catalog/rounds/{id}/edition" -> Map.of("year", 2027, "title", "走查");
      case "POST /api/catalog/rounds/{round}/proposals", "PUT /api/catalog/rounds/{round}/proposals/{id}" ->
          Map.of("kind", "CANCEL", "items", List.of(item), "organ", ORGAN, "reason", "走查");
      case "POST /api/catalog/rounds/{round}/proposals/{id}/withdrawal" -> REASON;
      case "POST /api/catalog/rounds/{round}/proposals/{id}/review" -> Map.of("sound", true, "opinion", "走查");
      case "POST /api/catalog/rounds/{round}/proposals/{id}/decision" -> Map.of("verdict", "ADOPTED", "reason", "走查");
      case "POST /api/catalog/rounds/{round}/comments/{id}/answer" -> Map.of("adoption", "ADOPTED", "feedback", "走查");
      case "POST /api/catalog/revisions" -> revision();
      case "POST /api/catalog/revisions/{id}/stop", "POST /api/catalog/revisions/{id}/organs/{organ}/silent" -> REASON;
      case "POST /api/catalog/revisions/{id}/proposals/{proposal}/decision" ->
          Map.of("adopted", true, "decision", "走查");
      case "POST /api/catalog/editions" -> Map.of("region", CITY, "year", 2027, "title", "走查");
      case "POST /api/catalog/editions/{edition}/items", "PUT /api/catalog/editions/{edition}/items/{code}" -> wording();
      case "POST /api/catalog/editions/{edition}/changes" ->
          Map.of("kind", "CANCELLED", "items", List.of(item), "reason", "走查");
      case "POST /api/catalog/editions/{edition}/changes/undeclared" -> REASON;
      case "POST /api/catalog/editions/{edition}/adoptions" -> Map.of("templates", List.of("000131020001"),
          "adopters", List.of(receiver()));
      case "POST /api/catalog/delegations" -> delegation(true);
      case "PUT /api/catalog/delegations/{id}", "POST /api/catalog/delegations/{id}/withdrawal" -> delegation(false);
      case "POST /api/catalog/delegations/{id}/drafts" -> Map.of("edition", base, "version", 1);
      default -> null;
    };
  }

  private Map<String, Object> round() {
    return Map.of("region", CITY, "number", 98, "title", "走查", "baseEdition", base);
  }

  private static Map<String, Object> revision() {
    return Map.of("region", CITY, "year", 2098, "title", "走查", "notice", "走查");
  }

  private Map<String, Object> delegation(boolean whole) {
    var wish = new HashMap<String, Object>(Map.of("effectiveFrom", "2098-01-01", "runningCases", "HANDED_OVER",
        "document", "走查", "reason", "走查"));
    if (whole) {
      wish.putAll(Map.of("region", CITY, "items", List.of(item), "receivers", List.of(receiver()), "keeps", false));
    }
    return wish;
  }

  private static Map<String, String> receiver() {
    return Map.of("region", "120116013", "organCode", "11120116MB0A00026R", "organName", "走查机关");
  }

  private Map<String, Object> wording() {
    return Map.ofEntries(Map.entry("code", "WALK-1"), Map.entry("name", "走查"), Map.entry("type", "01"),
        Map.entry("region", "120116"), Map.entry("organCode", "11120116MB0A00026R"), Map.entry("organName", "走查机关"),
        Map.entry("handling", "PROMISED"), Map.entry("statutoryLimitDays", 20),
        Map.entry("statutoryLimitBasis", "《中华人民共和国行政许可法》第四十二条"), Map.entry("promisedLimitDays", 20));
  }
}
