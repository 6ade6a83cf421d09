package io.tongban.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import feign.FeignException;
import io.tongban.catalog.CatalogTest;
import io.tongban.client.catalog.CatalogClient;
import io.tongban.testissuer.TestIssuer;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;
import org.springframework.cloud.openfeign.FeignClientBuilder;
import org.springframework.context.ApplicationContext;

/** What the other services were promised, asked for as they ask. */
class ItemGateTest extends CatalogTest {

  @Autowired private ApplicationContext context;

  @Test
  void an_item_in_force_is_given_as_promised() {
    var region = district();
    var edition = published(region, 1);

    var item = client().inForce(region + "-A000001", clock.instant());

    assertThat(item.editionId()).isEqualTo(edition);
    assertThat(item.editionTitle()).isEqualTo("权力清单");
    assertThat(item.type()).isEqualTo("01");
    assertThat(item.typeName()).isEqualTo("行政许可");
    assertThat(item.region()).isEqualTo(region);
    assertThat(item.tier()).isEqualTo("DISTRICT");
    assertThat(item.organCode()).isEqualTo("11120116MB0A00026R");
    assertThat(item.handling()).isEqualTo("PROMISED");
    assertThat(item.statutoryLimitDays()).isEqualTo(20);
    assertThat(item.statutoryLimitBasis()).contains("行政许可法");
  }

  @Test
  void an_item_is_asked_for_at_a_moment() {
    var region = district();
    published(region, 1);

    assertNotInForce(() -> client().inForce(region + "-A000001", clock.instant().minus(Duration.ofDays(1))));
    assertNotInForce(() -> client().inForce(region + "-A000009", clock.instant()));
  }

  @Test
  void a_draft_lets_nothing_through() {
    var region = district();
    draft(region, 1);

    assertNotInForce(() -> client().inForce(region + "-A000001", clock.instant()));
  }

  @Test
  void a_code_with_signs_of_an_address_arrives_whole() {
    var region = district();
    var code = region + "-（旧）&a=b+c;\\";
    imported(region, HEADER + "局,000125583,,名,%s,1,%s\n".formatted(code, region));
    publish(jdbc.sql("select id from edition where region = ?").param(region).query(Long.class).single(), region, "{}")
        .expect(200);

    assertThat(client().inForce(code, clock.instant()).code()).isEqualTo(code);
  }

  @Test
  void only_services_are_answered() {
    var path = "/internal/catalog/items/in-force?code=a&at=2026-01-01T00:00:00Z";

    get(path, null).expectProblem(401, "unauthenticated");
    get(path, keeperOf("120000")).expectProblem(403, "wrong-role");
    get(path, TestIssuer.service("application-service")).expectProblem(404, "item-not-in-force");
  }

  private void assertNotInForce(ThrowingCallable question) {
    assertThatExceptionOfType(NoFallbackAvailableException.class).isThrownBy(question)
        .havingCause().isInstanceOfSatisfying(FeignException.NotFound.class, refusal ->
            assertThat(refusal.contentUTF8()).contains("\"code\":\"item-not-in-force\""));
  }

  private CatalogClient client() {
    return new FeignClientBuilder(context).forType(CatalogClient.class, "catalog-service")
        .contextId("catalog-" + port).url("http://127.0.0.1:" + port).build();
  }
}
