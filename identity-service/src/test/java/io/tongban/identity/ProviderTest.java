package io.tongban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.Contract;
import feign.Feign;
import feign.FeignException;
import feign.codec.Decoder;
import io.tongban.client.identity.Applicant;
import io.tongban.client.identity.IdentityClient;
import io.tongban.client.identity.Organisation;
import io.tongban.client.identity.Region;
import io.tongban.identity.person.Accounts;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.openfeign.support.SpringMvcContract;
import tools.jackson.databind.json.JsonMapper;

/** Calls the running service as the others do: a promise of {@link IdentityClient} that drifts fails here. */
class ProviderTest extends IdentityTest {

  @Autowired private Accounts accounts;
  @Autowired private JsonMapper json;
  private IdentityClient identity;

  @BeforeEach
  void connect() {
    identity = client(token("application-service", "MACHINE", "SERVICE@000000/*"));
  }

  @Test
  void tellsInWhoseNameACaseIsMade() {
    var zhangsan = accounts.byLoginName("zhangsan").orElseThrow();

    assertThat(identity.applicant(zhangsan.id().toString())).isEqualTo(new Applicant(
        zhangsan.id().toString(), Applicant.Kind.PERSON, "张三", "11010519491231002X", "13800000000", true));
  }

  @Test
  void anOfficerAndAMachineAreNoApplicants() {
    var admin = accounts.byLoginName("admin").orElseThrow();

    assertThatThrownBy(() -> identity.applicant(admin.id().toString())).isInstanceOf(FeignException.NotFound.class);
    assertThatThrownBy(() -> identity.applicant("tongban-robot")).isInstanceOf(FeignException.NotFound.class);
  }

  @Test
  void knowsOrganisations() {
    officer("SYSTEM_ADMINISTRATOR@120000/*").post().uri("/api/identity/organisations")
        .body(Map.of("code", "000125583", "name", "天津市示例局", "region", "120000")).exchange()
        .expectStatus().isCreated();

    assertThat(identity.organisation("000125583"))
        .isEqualTo(new Organisation("000125583", "天津市示例局", "120000"));
    assertThatThrownBy(() -> identity.organisation("none")).isInstanceOf(FeignException.NotFound.class);
  }

  @Test
  void knowsEveryRegion() {
    assertThat(identity.regions())
        .hasSizeGreaterThanOrEqualTo(316)
        .contains(new Region("120116013", "新村街道", "TOWNSHIP", "120116"));
  }

  @Test
  void answersServicesOnly() {
    var person = client(token("x", "PERSON", "APPLICANT@000000/*"));

    assertThatThrownBy(person::regions).isInstanceOf(FeignException.Forbidden.class);
  }

  private IdentityClient client(String token) {
    Decoder decoder = (response, type) ->
        json.readValue(response.body().asInputStream(), json.constructType(type));
    return Feign.builder()
        .contract((Contract) new SpringMvcContract())
        .client(new Client.Default(null, null))
        .decoder(decoder)
        .requestInterceptor(request -> request.header("Authorization", "Bearer " + token))
        .target(IdentityClient.class, address());
  }
}
