package io.tongban.catalog.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tongban.catalog.CatalogTest;
import io.tongban.testissuer.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

class AuditReadingTest extends CatalogTest {

  @Test
  void who_changed_what_is_told_from_which_value_to_which() {
    var region = district();
    var draft = draft(region, 2);
    var item = region + "-A000001";
    edit(draft, region, item);

    var entry = audit("?item=" + item, keeperOf(region)).get(0);

    assertThat(entry.path("action").asString()).isEqualTo("CHANGE_ITEM");
    assertThat(entry.path("actionName").asString()).isEqualTo("修改事项");
    assertThat(entry.path("actorName").asString()).isEqualTo("目录管理员");
    assertThat(entry.path("editionTitle").asString()).isEqualTo("权力清单");
    assertThat(entry.path("changes").get(0).path("label").asString()).isEqualTo("承诺时限（工作日）");
    assertThat(entry.path("changes").get(0).path("before").asString()).isEqualTo("20");
    assertThat(entry.path("changes").get(0).path("after").asString()).isEqualTo("4");
  }

  @Test
  void entries_are_filtered_and_read_page_by_page_newest_first() {
    var region = district();
    var draft = draft(region, 2);
    edit(draft, region, region + "-A000001");
    publish(draft, region, "{}").expect(200);
    var token = keeperOf(region);

    assertThat(actions(audit("?edition=" + draft, token))).containsExactly("PUBLISH", "CHANGE_ITEM", "IMPORT");
    assertThat(actions(audit("?action=PUBLISH&actor=keeper-" + region, token))).containsExactly("PUBLISH");
    assertThat(actions(audit("?edition=" + draft + "&actor=" + encoded("目录管理员"), token))).hasSize(3);
    assertThat(actions(audit("?actor=nobody", token))).isEmpty();
    assertThat(actions(audit("?edition=" + draft + "&until=" + clock.instant().minusSeconds(3600), token))).isEmpty();
    assertThat(actions(audit("?edition=" + draft + "&from=" + clock.instant().minusSeconds(3600), token))).hasSize(3);
    var first = get("/api/catalog/audit?size=2&edition=" + draft, token).expect(200).json();
    var rest = get("/api/catalog/audit?size=2&edition=" + draft + "&after=" + first.path("next").asString(), token)
        .expect(200).json();
    assertThat(actions(first.path("items"))).containsExactly("PUBLISH", "CHANGE_ITEM");
    assertThat(actions(rest.path("items"))).containsExactly("IMPORT");
    assertThat(rest.path("next").isNull()).isTrue();
  }

  @Test
  void only_who_keeps_or_watches_the_region_reads_it() {
    var region = district();
    var edition = published(region, 1);
    var path = "/api/catalog/audit?edition=" + edition;

    get(path, null).expectProblem(401, "unauthenticated");
    get(path, TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
    assertThat(audit("?edition=" + edition, keeperOf(district()))).isEmpty();
    assertThat(audit("?edition=" + edition, TestIssuer.officer("s", "监察员", "SUPERVISOR@" + region + "/*"))).hasSize(2);
    assertThat(audit("?edition=" + edition, TestIssuer.officer("o", "某局", "CATALOGUE_ADMINISTRATOR@" + region + "/X")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
  void no_endpoint_changes_the_audit(String method) {
    var answer = send(request("/api/catalog/audit", keeperOf("310000")).header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(send(request("/api/catalog/audit/1", keeperOf("310000")).method(method, BodyPublishers.noBody()))
        .status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "update audit_entry set details = '{}'",
    "update audit_entry set actor = 'x' where false",
    "delete from audit_entry",
    "truncate audit_entry",
    "insert into audit_entry (id, at, actor, actor_name, action, region, details) values (1, now(), '', '', '', '', '{}')"
  })
  void the_database_refuses_to_change_the_audit(String change) {
    published(district(), 1);

    assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(change).update());
  }

  private JsonNode audit(String query, String token) {
    return get("/api/catalog/audit" + query, token).expect(200).json().path("items");
  }

  private static List<String> actions(JsonNode entries) {
    return entries.valueStream().map(entry -> entry.path("action").asString()).toList();
  }

  private void edit(long draft, String region, String item) {
    var path = "/api/catalog/editions/" + draft + "/items/" + item;
    var wording = get(path, keeperOf(region)).expect(200).json().path("item").toString();
    send(request(path + "?version=1", keeperOf(region)).header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(wording.replace("\"promisedLimitDays\":20", "\"promisedLimitDays\":4"))))
        .expect(200);
  }
}
