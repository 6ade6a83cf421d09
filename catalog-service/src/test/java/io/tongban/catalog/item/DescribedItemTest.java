package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.FeignException;
import io.tongban.catalog.CatalogTest;
import io.tongban.catalog.element.Elements;
import io.tongban.client.catalog.CatalogClient;
import io.tongban.client.catalog.DescribedItem;
import io.tongban.client.catalog.ItemElements;
import io.tongban.testissuer.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Items with their elements, as the other services are promised them (行政许可法第三十条)")
class DescribedItemTest extends CatalogTest {

  @Autowired private ApplicationContext context;
  @Autowired private JsonMapper json;

  @Test
  void what_an_item_consists_of_arrives_field_by_field() throws IOException {
    var region = district();
    var edition = draft(region, 1);
    var elements = json.readTree(Files.readString(Path.of("..", "data", "sample", "elements.json")))
        .valueStream().map(one -> one.path("elements"))
        .filter(one -> one.has("fees") && one.has("discretion")).findFirst().orElseThrow();
    jdbc.sql("update item set elements = cast(:elements as jsonb) where edition_id = :edition")
        .param("elements", elements.toString()).param("edition", edition).update();
    publish(edition, region, "{}").expect(200);

    var item = client().described(region + "-A000001", clock.instant());

    assertThat(item.standing()).isEqualTo("IMPLEMENTATION");
    assertThat(item.template()).isNull();
    assertThat(item.item()).isEqualTo(client().inForce(region + "-A000001", clock.instant()));
    var sent = json.valueToTree(item.elements());
    var held = json.valueToTree(json.treeToValue(elements, Elements.class));
    for (var part : ItemElements.class.getRecordComponents()) {
      assertThat((Object) sent.get(part.getName())).as(part.getName()).isEqualTo(held.get(part.getName()));
    }
  }

  @Test
  void an_edition_is_walked_with_its_templates() {
    var region = district();
    var edition = draft(region, 12);
    jdbc.sql("update item set standing = 'TEMPLATE' where edition_id = :edition and code like '%5'")
        .param("edition", edition).update();
    publish(edition, region, "{}").expect(200);
    var found = new ArrayList<DescribedItem>();
    String after = null;
    do {
      var page = client().describedItems(edition, after, 5);
      found.addAll(page.items());
      after = page.next();
    } while (after != null);

    assertThat(found).extracting(one -> one.item().code()).hasSize(12).doesNotHaveDuplicates().isSorted();
    assertThat(found).extracting(DescribedItem::standing).contains("TEMPLATE", "IMPLEMENTATION");
  }

  @Test
  void a_former_code_and_an_absurd_page_are_refused() {
    var region = district();
    var edition = draft(region, 1);
    jdbc.sql("update item set former_codes = array['OLD'] where edition_id = :edition").param("edition", edition)
        .update();
    publish(edition, region, "{}").expect(200);

    assertThatThrownBy(() -> client().described("OLD", clock.instant()))
        .hasCauseInstanceOf(FeignException.NotFound.class);
    for (var size : Arrays.asList(0, 1001)) {
      assertThatThrownBy(() -> client().describedItems(edition, null, size))
          .hasCauseInstanceOf(FeignException.BadRequest.class);
    }
  }

  @Test
  void only_services_are_answered() {
    var path = "/internal/catalog/items/described?code=a&at=2026-01-01T00:00:00Z";

    get(path, null).expectProblem(401, "unauthenticated");
    get(path, TestIssuer.person("p", "张三")).expectProblem(403, "wrong-role");
  }

  private CatalogClient client() {
    return new FeignClientBuilder(context).forType(CatalogClient.class, "catalog")
        .url("http://127.0.0.1:" + port).build();
  }
}
