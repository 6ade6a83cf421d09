package io.tongban.system.platform;

import io.tongban.launcher.demo.CaseWork;
import io.tongban.launcher.demo.Tally;
import io.tongban.launcher.demo.Visitor;
import io.tongban.launcher.demo.Visitor.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Things of 滨海新区 that exist, for calls by people of 和平区 who may do the same at home. */
final class Fixtures {

  /** What any bearer of the role may do, wherever: it touches nothing of another region. */
  static final Set<String> UNSCOPED = Set.of(
      "GET /api/identity/me",
      "GET /api/identity/clock",
      "PUT /api/identity/clock",
      "POST /api/identity/verifications",
      "GET /api/catalog/import-template.xlsx",
      "GET /api/supervision/rules",
      "GET /api/guides/bulk-edits/aspects",
      "POST /api/guides/{code}/questions",
      "PUT /api/guides/{code}/rating",
      "POST /api/materials");

  /** Lists show a stranger what is his own, which is nothing of ours. */
  static final Set<String> LISTS = Set.of(
      "GET /api/cases/mine",
      "GET /api/cases/queue",
      "GET /api/catalog/audit",
      "GET /api/catalog/delegations",
      "GET /api/catalog/revisions",
      "GET /api/catalog/tasks",
      "GET /api/guides/bulk-edits/proposals",
      "GET /api/guides/drafts",
      "GET /api/guides/outdated",
      "GET /api/guides/questions/answered",
      "GET /api/guides/questions/mine",
      "GET /api/guides/questions/open",
      "GET /api/guides/tasks",
      "GET /api/public-services/drafts",
      "GET /api/public-services/register",
      "GET /api/identity/officers",
      "GET /api/identity/organisations",
      "GET /api/supervision/guide-signals",
      "GET /api/supervision/signals",
      "GET /api/supervision/summary");

  /** A stranger is not even told that these exist. */
  static final Set<String> HIDDEN = Set.of(
      "GET /api/materials/{id}",
      "GET /api/catalog/delegations/{id}",
      "PUT /api/catalog/delegations/{id}",
      "DELETE /api/catalog/delegations/{id}",
      "POST /api/catalog/delegations/{id}/withdrawal",
      "PUT /api/catalog/rounds/{round}/proposals/{id}",
      "POST /api/catalog/rounds/{round}/proposals/{id}/withdrawal",
      "POST /api/catalog/rounds/{id}/simulation",
      "GET /api/catalog/rounds/{id}/conflicts",
      "GET /api/catalog/revisions/{id}");

  /** Asked of one organ, so that it is the organ which is wrong first. */
  static final Set<String> OF_AN_ORGAN = Set.of("POST /api/catalog/revisions/{id}/organs/{organ}/answer");

  private static final String HOME = "120116";
  private static final String COUNTER = "120116013";
  private static final String ELSEWHERE = "120101";
  private static final String ITEM = "11120116MB0A00026R4000131020001";
  private static final String BODY = "91120116MA0H40047M";
  private static final String SERVICE = "supply";
  private static final List<String> OFFICERS = List.of(
      "WINDOW_CLERK", "REVIEWER", "DECIDER", "SUPERVISOR", "CATALOGUE_ADMINISTRATOR", "SYSTEM_ADMINISTRATOR");

  private final Visitor robot = RunningPlatform.accounts().robot();
  private final Visitor everything;
  private final String caseNumber;
  private final String material;
  private final String officer;
  private final String officerLogin = "walk." + UUID.randomUUID().toString().substring(0, 8);
  private final String importId;
  private final String editionId;
  private final String cancellationId;
  private final String questionId;
  private final String proposalId;
  private final String feeRecordId;
  private final CatalogFixtures catalog;

  Fixtures() {
    var accounts = RunningPlatform.accounts();
    var admin = accounts.as("admin");
    officer = admin.post("/api/identity/officers", officer(officerLogin, List.of("REVIEWER"), HOME))
        .path("id").asString();
    var elsewhere = officerLogin + ".else";
    admin.post("/api/identity/officers", officer(elsewhere, OFFICERS, ELSEWHERE));
    everything = accounts.as(elsewhere);
    var applicant = accounts.as("zhangsan");
    material = applicant.upload("/api/materials", form(), Map.of()).path("id").asString();
    caseNumber = new CaseWork(accounts, RunningPlatform.SAMPLE.resolve("materials"), new Tally())
        .submit(applicant, ITEM, COUNTER);
    importId = accounts.as("catalog").upload("/api/catalog/imports", RunningPlatform.SAMPLE.resolve("items.csv"),
        Map.of("region", HOME, "title", "走查草稿 " + officerLogin, "year", "2027")).path("id").asString();
    editionId = Awaitility.await().atMost(Duration.ofSeconds(30)).until(
        () -> accounts.as("catalog").get("/api/catalog/imports/" + importId).path("editionId").asString(""),
        id -> !id.isEmpty());
    cancellationId = accounts.as("catalog").post("/api/catalog/cancellations", cancellation()).get(0).asString();
    questionId = applicant.post("/api/guides/" + ITEM + "/questions", question()).path("id").asString();
    var version = accounts.anybody().get("/api/guides/" + ITEM).path("version").asInt();
    proposalId = accounts.as("catalog").post("/api/guides/bulk-edits/proposals",
        Map.of("edit", bulkEdit(), "versions", Map.of(ITEM, version))).path("id").asString();
    feeRecordId = accounts.anybody().get("/api/fee-records?body=" + BODY).at("/records/0/id").asString();
    catalog = new CatalogFixtures(accounts.as("catalog"), ITEM);
  }

  Visitor robot() {
    return robot;
  }

  Visitor someoneWithout(Set<String> roles) {
    return RunningPlatform.accounts().as(roles.contains("APPLICANT") ? "openness.city" : "zhangsan");
  }

  /** Holds every officer's role, in 和平区; for applicants another applicant. */
  Visitor sameRoleElsewhere(Set<String> roles) {
    return roles.equals(Set.of("APPLICANT")) ? RunningPlatform.accounts().as("binhai.qiye") : everything;
  }

  boolean showsAnythingOf(Answer answer) {
    return List.of(caseNumber, officerLogin + "\"", officer).stream().anyMatch(answer.text()::contains);
  }

  Answer call(Visitor who, String method, String path) {
    var address = concrete(method, path);
    return switch (method + " " + path) {
      case "POST /api/materials" -> who.tryUpload(address, form(), Map.of());
      case "POST /api/catalog/imports" -> who.tryUpload(address, RunningPlatform.SAMPLE.resolve("items.csv"),
          Map.of("region", HOME, "title", "别处", "year", "2027"));
      case "POST /api/catalog/imports/preview" ->
          who.tryUpload(address, RunningPlatform.SAMPLE.resolve("items.csv"), Map.of("region", HOME));
      case "POST /api/guides/imports" -> who.tryUpload(address, oneGuide(), Map.of());
      default -> who.send(method, address, body(method, path), "Idempotency-Key", UUID.randomUUID().toString());
    };
  }

  /** Calls a service itself, past the gateway; people have no token of their own there, so the robot's is shown. */
  Answer callAt(URI service, Visitor who, String method, String path) {
    var anybody = RunningPlatform.accounts().anybody();
    return (who == anybody ? new Visitor(service) : robot.at(service)).send(method, concrete(method, path), null);
  }

  private String concrete(String method, String path) {
    return switch (path) {
      case "/internal/guides/requirements" -> path + "?code=" + ITEM;
      case "/internal/guides/forms" -> path + "?owner=default&version=1";
      case "/internal/catalog/items/in-force" -> path + "?code=" + ITEM + "&at=2026-01-01T00:00:00Z";
      case "/api/catalog/imports/mappings" -> path + "?region=" + HOME + "&source=none";
      case "/internal/catalog/items/described" -> path + "?code=" + ITEM + "&at=2026-01-01T00:00:00Z";
      case "/api/guides/completeness" -> path + "?region=" + HOME;
      case "/api/guides/{code}/draft", "/api/guides/{code}/situations/draft", "/api/guides/{code}/form/draft" ->
          path.replace("{code}", ITEM) + (method.equals("DELETE") ? "?version=1" : "");
      case "/api/public-services/{body}/services/{service}/draft" -> path.replace("{body}", BODY)
          .replace("{service}", SERVICE) + (method.equals("DELETE") ? "?version=1" : "");
      case "/api/public-services/completeness" -> path + "?region=" + HOME;
      case "/api/public-services" -> path + "?q=" + SERVICE;
      case "/api/fee-records" -> path + (method.equals("GET") ? "?body=" + BODY : "");
      default -> catalog.concrete(method, path)
          .replace("{caseNumber}", caseNumber)
          .replace("{code}", path.contains("organisations") ? "11120116MB0A00026R" : ITEM)
          .replace("{body}", BODY)
          .replace("{service}", SERVICE)
          .replace("{licenceNumber}", "none")
          .replace("{kind}", "acceptance")
          .replace("{date}", "2026-11-23")
          .replace("{edition}", editionId)
          .replace("{version}", "1")
          .replace("{number}", "1")
          .replace("{id}", idFor(path));
    };
  }

  private String idFor(String path) {
    if (path.startsWith("/api/identity/officers")) return officer;
    if (path.startsWith("/api/materials")) return material;
    if (path.startsWith("/api/guides/questions")) return questionId;
    if (path.startsWith("/api/guides/bulk-edits/proposals")) return proposalId;
    if (path.startsWith("/api/catalog/cancellations")) return cancellationId;
    if (path.startsWith("/api/fee-records")) return feeRecordId;
    return path.contains("/imports/") ? importId : editionId;
  }

  private static Map<String, String> question() {
    return Map.of("kind", "QUESTION", "text", "走查");
  }

  private @Nullable Object body(String method, String path) {
    if (method.equals("GET") || method.equals("DELETE")) return null;
    if (path.startsWith("/api/guides/questions")) {
      return Map.of("as", "ANSWERED", "question", "走查", "answer", "走查");
    }
    var ofCatalog = catalog.body(method, path);
    if (ofCatalog != null) return ofCatalog;
    var last = path.substring(path.lastIndexOf('/') + 1);
    return switch (last) {
      case "cases" -> Map.of("itemCode", ITEM, "receivingRegion", COUNTER, "materials", List.of(), "form", Map.of(),
          "onBehalfOf", Map.of("kind", "PERSON", "name", "张三", "identifier", "11010519491231002X"));
      case "request-correction" -> Map.of("defects", List.of(Map.of("key", "application-form", "problem", "缺签名")));
      case "correct" -> Map.of("materials", List.of());
      case "not-accept", "withdraw" -> Map.of("reason", "走查");
      case "review" -> Map.of("recommendation", "GRANT", "opinion", "走查");
      case "decide" -> Map.of("decision", "GRANT", "reason", "走查");
      case "suspend" -> Map.of("reason", "HEARING", "expectedWorkingDays", 3, "noticeNumber", "〔2026〕1号");
      case "extend" -> Map.of("workingDays", 3, "reason", "走查", "noticeNumber", "〔2026〕1号");
      case "deliver" -> Map.of("method", "窗口领取");
      case "questions" -> question();
      case "rating" -> Map.of("clarity", 5);
      case "situations" -> Map.of("version", 1, "questions", List.of());
      case "form" -> Map.of("version", 1, "title", "走查", "instructions", "走查", "schema", Map.of(), "example", Map.of());
      case "officers" -> officer("walk.new", List.of("REVIEWER"), HOME);
      case "grants" -> Map.of("grants", List.of(Map.of("role", "REVIEWER", "region", HOME, "organ", "*")));
      case "verifications" -> Map.of("loginName", "zhangsan", "name", "张三", "identifier", "11010519491231002X");
      case "organisations" -> Map.of("code", "11120116MB0A00026R", "name", "走查机关", "region", HOME);
      case "regions" -> Map.of("code", "120116999", "name", "走查街道", "tier", "TOWNSHIP", "parent", HOME);
      case "cancellations" -> cancellation();
      case "override" -> Map.of("reason", "走查所用，与已取消的事项并无关系");
      case "clock" -> Map.of("offset", "PT0S");
      case "days" -> Map.of("date", LocalDate.of(2026, 11, 23).toString(), "name", "走查", "off", true, "paper", "走查");
      case "bulk-edits", "proposals" -> Map.of("edit", bulkEdit(), "versions", Map.of(ITEM, 1));
      case "preview" -> bulkEdit();
      case "draft" -> Map.of("aspects", Map.of("enquiry", "022-00001234"));
      case "submission", "withdrawal", "publication" -> Map.of("version", 1);
      case "return" -> Map.of("version", 1, "reasons", "走查");
      case "ending" -> Map.of("reasons", "走查");
      case "fee-records" -> Map.of("body", BODY, "service", SERVICE, "fee", "water");
      case "{code}" -> Map.of("aspects", Map.of("enquiry", "022-00001234"), "materials", List.of());
      default -> Map.of();
    };
  }

  private static Map<String, Object> bulkEdit() {
    return Map.of("region", HOME, "organ", "11120116MB0A00026R", "aspect", "enquiry", "text", "022-00001234");
  }

  private static Map<String, Object> cancellation() {
    return Map.of("region", HOME, "document", "走查用的决定", "cancelledOn", "2026-11-25",
        "items", List.of(Map.of("name", "走查许可")));
  }

  private static Map<String, Object> officer(String login, List<String> roles, String region) {
    return Map.of("loginName", login, "name", "走查", "password", "Tongban-demo-2026",
        "grants", roles.stream().map(role -> Map.of("role", role, "region", region, "organ", "*")).toList());
  }

  private static Path form() {
    return RunningPlatform.SAMPLE.resolve("materials/application-form.pdf");
  }

  private static Path oneGuide() {
    try {
      return Files.writeString(Files.createTempFile("guide", ".json"),
          "[{\"code\":\"" + ITEM + "\",\"region\":\"" + HOME + "\",\"aspects\":{\"enquiry\":\"022-00001234\"},"
              + "\"materials\":[]}]");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
