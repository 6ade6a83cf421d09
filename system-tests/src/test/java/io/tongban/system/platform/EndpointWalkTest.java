package io.tongban.system.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongban.launcher.demo.Visitor;
import io.tongban.launcher.demo.Visitor.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Walks EVERY endpoint of every service, as its OpenAPI document lists them: signed out is 401, a wrong role 403, a
 * right role of another region 403 or sees nothing; internal addresses are for machines of the platform alone.
 */
class EndpointWalkTest {

  private static final Set<String> ROLES = Set.of(
      "APPLICANT", "WINDOW_CLERK", "REVIEWER", "DECIDER", "SUPERVISOR", "OPENNESS_OFFICER",
      "PUBLIC_SERVICE_EDITOR", "CATALOGUE_ADMINISTRATOR", "SYSTEM_ADMINISTRATOR", "SERVICE");

  private static final List<Endpoint> ENDPOINTS = new ArrayList<>();
  private static Fixtures fixtures;

  /** @param roles empty when any signed-in caller may pass */
  record Endpoint(String service, String method, String path, boolean open, Set<String> roles) {

    boolean internal() {
      return path.startsWith("/internal/");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @BeforeAll
  static void read() {
    var anybody = RunningPlatform.accounts().anybody();
    for (var document : anybody.get("/api/docs")) {
      var service = document.path("service").asString();
      anybody.get(document.path("url").asString()).path("paths").propertyStream().forEach(path ->
          path.getValue().propertyStream().forEach(operation ->
              ENDPOINTS.add(endpoint(service, path.getKey(), operation.getKey(), operation.getValue()))));
    }
    fixtures = new Fixtures();
  }

  @Test
  void everyServiceIsDocumented() {
    assertThat(ENDPOINTS).extracting(Endpoint::service).contains(
        "identity-service", "catalog-service", "guide-service", "application-service", "supervision-service");
    assertThat(ENDPOINTS).hasSizeGreaterThan(60);
  }

  @Test
  void everyRoleNamedExists() {
    assertThat(ENDPOINTS).allSatisfy(endpoint -> assertThat(ROLES).containsAll(endpoint.roles()));
  }

  @TestFactory
  List<DynamicTest> signedOutIsAskedToSignIn() {
    var stranger = RunningPlatform.accounts().anybody();
    return tests(ENDPOINTS.stream().filter(endpoint -> !endpoint.open()).toList(), endpoint ->
        refused(call(stranger, endpoint), 401, "unauthenticated"));
  }

  @TestFactory
  List<DynamicTest> whatIsOpenAsksForNoSignIn() {
    var stranger = RunningPlatform.accounts().anybody();
    return tests(ENDPOINTS.stream().filter(Endpoint::open).toList(), endpoint ->
        assertThat(call(stranger, endpoint).status()).isNotIn(401, 403, 500, 502, 503, 504));
  }

  @TestFactory
  List<DynamicTest> aWrongRoleIsRefused() {
    return tests(ENDPOINTS.stream().filter(endpoint -> !endpoint.roles().isEmpty()).toList(), endpoint ->
        refused(call(fixtures.someoneWithout(endpoint.roles()), endpoint), 403, "wrong-role"));
  }

  @TestFactory
  List<DynamicTest> theRightRoleElsewhereReachesNothing() {
    var scoped = ENDPOINTS.stream()
        .filter(endpoint -> !endpoint.internal() && !endpoint.open())
        .filter(endpoint -> !Fixtures.UNSCOPED.contains(endpoint.toString()))
        .toList();
    return tests(scoped, endpoint -> {
      var stranger = fixtures.sameRoleElsewhere(endpoint.roles());
      var answer = fixtures.call(stranger, endpoint.method(), endpoint.path());
      if (Fixtures.LISTS.contains(endpoint.toString())) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(fixtures.showsAnythingOf(answer)).as(answer.text()).isFalse();
      } else if (Fixtures.HIDDEN.contains(endpoint.toString())) {
        refused(answer, 404, "not-found");
      } else if (Fixtures.OF_AN_ORGAN.contains(endpoint.toString())) {
        refused(answer, 403, "wrong-organ");
      } else if (endpoint.toString().equals("POST /api/guides/imports")) {
        assertThat(answer.json().path("imported").asInt()).isZero();
        assertThat(answer.json().at("/problems/0/problem").asString()).isEqualTo("wrong-region");
      } else {
        refused(answer, 403, "wrong-region");
      }
    });
  }

  @Test
  void whatIsSaidToBeUnscopedStillExists() {
    var known = new TreeSet<String>();
    ENDPOINTS.forEach(endpoint -> known.add(endpoint.toString()));
    assertThat(known).containsAll(Fixtures.UNSCOPED).containsAll(Fixtures.LISTS).containsAll(Fixtures.HIDDEN);
  }

  @TestFactory
  List<DynamicTest> theGatewayRoutesNothingInternal() {
    return tests(ENDPOINTS.stream().filter(Endpoint::internal).toList(), endpoint ->
        assertThat(fixtures.call(fixtures.robot(), endpoint.method(), endpoint.path()).status()).isEqualTo(404));
  }

  private static Answer call(Visitor who, Endpoint endpoint) {
    if (endpoint.internal()) {
      return fixtures.callAt(RunningPlatform.platform().address(endpoint.service()), who, endpoint.method(),
          endpoint.path());
    }
    return fixtures.call(who, endpoint.method(), endpoint.path());
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.json().path("code").asString()).isEqualTo(code);
    assertThat(answer.json().path("action").asString()).isNotBlank();
  }

  private static Endpoint endpoint(String service, String path, String method, JsonNode operation) {
    var security = operation.path("security");
    var roles = new TreeSet<String>();
    operation.path("x-roles").forEach(role -> roles.add(role.asString()));
    return new Endpoint(service, method.toUpperCase(Locale.ROOT), path,
        security.isArray() && security.isEmpty(), roles);
  }

  private interface Check {
    void of(Endpoint endpoint);
  }

  private static List<DynamicTest> tests(List<Endpoint> endpoints, Check check) {
    assertThat(endpoints).isNotEmpty();
    return endpoints.stream()
        .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> check.of(endpoint)))
        .toList();
  }
}
