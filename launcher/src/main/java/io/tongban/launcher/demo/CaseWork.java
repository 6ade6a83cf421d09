package io.tongban.launcher.demo;

import io.tongban.launcher.demo.Tally.Count;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The steps of a case, each taken by the person who takes it in life. */
public final class CaseWork {

  private final DemoAccounts accounts;
  private final Path materials;
  private final Tally tally;

  public CaseWork(DemoAccounts accounts, Path materials, Tally tally) {
    this.accounts = accounts;
    this.materials = materials;
    this.tally = tally;
  }

  /** Uploads what the guide requires, fills in the form as its example does and submits; returns the case number. */
  public String submit(Visitor applicant, String itemCode, String counter) {
    var file = applicant.post("/api/cases",
        Map.of("itemCode", itemCode, "receivingRegion", counter, "materials", materials(applicant, itemCode),
            "form", form(itemCode), "note", "示例申请"),
        "Idempotency-Key", UUID.randomUUID().toString());
    tally.step();
    tally.add(Count.SUBMITTED);
    return file.path("caseNumber").asString();
  }

  /** Uploads what the guide requires, as a submission names it. */
  public List<Map<String, Object>> materials(Visitor applicant, String itemCode) {
    var uploads = new ArrayList<Map<String, Object>>();
    for (var material : accounts.anybody().get("/api/guides/" + Visitor.encode(itemCode)).path("materials")) {
      if (material.path("required").asBoolean()) {
        var key = material.path("key").asString();
        uploads.add(Map.of("key", key, "material", upload(applicant, key)));
      }
    }
    return uploads;
  }

  /** The item's form, filled in as its example is. */
  public JsonNode form(String itemCode) {
    return accounts.anybody().get("/api/guides/" + Visitor.encode(itemCode) + "/form").path("example");
  }

  void accept(String number, Place place) {
    act(place.clerk(), number, "accept", Map.of());
    tally.add(Count.ACCEPTED);
  }

  /** The counter finds fault with the first material of the guide, and the applicant hands it in again. */
  void correct(String number, String itemCode, Visitor applicant, Place place) {
    var key = accounts.anybody().get("/api/guides/" + Visitor.encode(itemCode)).at("/materials/0/key").asString("");
    act(place.clerk(), number, "request-correction", Map.of(
        "defects", List.of(Map.of("key", key.isEmpty() ? "申请书" : key, "problem", "缺少申请人签名，请签名后重新提交。")),
        "note", "请一次性补正下列材料。"));
    act(applicant, number, "correct", Map.of("note", "已补正。", "materials",
        key.isEmpty() ? List.of() : List.of(Map.of("key", key, "material", upload(applicant, key)))));
    tally.add(Count.CORRECTED);
  }

  void refuseAcceptance(String number, Place place) {
    act(place.clerk(), number, "not-accept",
        Map.of("reason", "申请事项依法不属于本机关职权范围。", "competentOrgan", "市级主管部门"));
    tally.add(Count.NOT_ACCEPTED);
  }

  void withdraw(String number, Visitor applicant) {
    act(applicant, number, "withdraw", Map.of("reason", "申请人自愿撤回。"));
    tally.add(Count.WITHDRAWN);
  }

  void refuse(String number, Place place) {
    review(number, place, "REFUSE", "经审查，不符合法定条件。");
    act(place.decider(), number, "decide",
        Map.of("decision", "REFUSE", "reason", "经营场所不符合设定依据所列条件。"));
    tally.add(Count.REFUSED);
  }

  /** Reviews, grants, delivers, and checks the licence as a stranger would who scans its code. */
  void grant(String number, Visitor applicant, Place place) {
    review(number, place, "GRANT", "材料齐全，符合法定条件。");
    var file = act(place.decider(), number, "decide", Map.of("decision", "GRANT", "reason", "符合法定条件，准予许可。"));
    tally.add(Count.GRANTED);
    var pdf = applicant.download("/api/cases/" + number + "/licence");
    if (!new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
      throw new IllegalStateException("The licence of " + number + " is no PDF");
    }
    var licence = file.path("licence").path("number").asString();
    if (accounts.anybody().get("/verify/" + Visitor.encode(licence)).path("valid").asBoolean()) {
      tally.add(Count.LICENCES);
    }
    act(place.clerk(), number, "deliver", Map.of("method", "窗口领取"));
  }

  private void review(String number, Place place, String recommendation, String opinion) {
    act(place.reviewer(), number, "review", Map.of("recommendation", recommendation, "opinion", opinion));
  }

  private JsonNode act(Visitor who, String number, String action, Map<String, Object> body) {
    tally.step();
    return who.post("/api/cases/" + number + "/" + action, body);
  }

  private String upload(Visitor applicant, String key) {
    return applicant.upload("/api/materials", sample(key), Map.of()).path("id").asString();
  }

  private Path sample(String key) {
    return Stream.of("pdf", "png", "jpg")
        .map(type -> materials.resolve(key + "." + type))
        .filter(Files::exists)
        .findFirst()
        .orElse(materials.resolve("application-form.pdf"));
  }
}
