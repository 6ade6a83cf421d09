package io.tongban.system.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders k8s/overlays with the real Kustomize and holds every object against the API and against the platform. */
class TierOverlaysTest {

  private static final Path ROOT = root();
  private static final String NAME = "app.kubernetes.io/name";

  /** Settings that Spring itself reads; all others must be placeholders of the service's own application.yaml. */
  private static final Set<String> SPRINGS_OWN =
      Set.of("SPRING_CLOUD_NACOS_DISCOVERY_CLUSTERNAME", "SPRING_CLOUD_LOADBALANCER_NACOS_ENABLED");

  /** What every service imports. */
  private static final String SHARED = "tongban-service.yaml";

  private static final Map<String, Overlay> OVERLAYS = new HashMap<>();

  @BeforeAll
  static void render() {
    var kubectl = Kubectl.find(ROOT.resolve("system-tests/target"));
    assumeTrue(kubectl.isPresent(), "Skipped: no kubectl for this machine, neither packaged nor on the PATH");
    for (var tier : List.of("city", "district", "township")) {
      OVERLAYS.put(tier, Overlay.parse(tier, kubectl.get().kustomize(ROOT.resolve("k8s/overlays").resolve(tier))));
    }
  }

  static Stream<Overlay> overlays() {
    return OVERLAYS.values().stream();
  }

  static Stream<Overlay> deployments() {
    return overlays().flatMap(overlay -> overlay.all("Deployment").stream()
        .map(deployment -> new Overlay(overlay.tier() + "/" + deployment.name(), List.of(deployment))));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyObjectIsWhatTheApiDescribes(Overlay overlay) {
    assertThat(overlay.objects()).isNotEmpty().allSatisfy(object -> assertThatCode(() -> ApiSchema.check(object))
        .doesNotThrowAnyException());
  }

  @Test
  void misspelledFieldIsRefused() {
    var deployment = Overlay.parse("planted", """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: planted}
        spec:
          selector: {matchLabels: {a: b}}
          template:
            metadata: {labels: {a: b}}
            spec:
              containers:
                - name: service
                  image: some/image
                  readynessProbe: {httpGet: {path: /, port: 80}}
        """).objects().getFirst();

    assertThatIllegalArgumentException().isThrownBy(() -> ApiSchema.check(deployment))
        .withMessageContaining("readynessProbe");
  }

  @Test
  void missingFieldAndUnknownKindAreRefused() {
    var noTemplate = Overlay.parse("planted", """
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: planted}, spec: {selector: {}}}
        """).objects().getFirst();
    var job = Overlay.parse("planted", """
        {apiVersion: batch/v1, kind: Job, metadata: {name: planted}}
        """).objects().getFirst();

    assertThatIllegalArgumentException().isThrownBy(() -> ApiSchema.check(noTemplate))
        .withMessageContaining("template");
    assertThatIllegalArgumentException().isThrownBy(() -> ApiSchema.check(job)).withMessageContaining("batch/v1/Job");
  }

  @Test
  void cityRunsEverythingADistrictItsCasesATownshipItsDoor() {
    assertThat(OVERLAYS.get("city").names("Deployment")).containsExactlyInAnyOrder("gateway", "identity-service",
        "catalog-service", "guide-service", "application-service", "supervision-service");
    assertThat(OVERLAYS.get("district").names("Deployment"))
        .containsExactlyInAnyOrder("gateway", "guide-service", "application-service");
    assertThat(OVERLAYS.get("township").names("Deployment")).containsExactly("gateway");
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void tierAndRegionAreSaidOnceAndTheSameEverywhere(Overlay overlay) {
    var region = Map.of("city", "120000", "district", "120116", "township", "120116013").get(overlay.tier());
    var settings = settings(overlay);

    assertThat(settings).containsEntry("TONGBAN_TIER", overlay.tier().toUpperCase())
        .containsEntry("TONGBAN_REGION", region)
        .doesNotContainEntry("TONGBAN_DEMO", "true");
    assertThat(overlay.objects()).allSatisfy(object -> {
      assertThat(object.label("tongban.io/tier")).isEqualTo(overlay.tier());
      assertThat(object.label("tongban.io/region")).isEqualTo(region);
      assertThat(object.label("app.kubernetes.io/part-of")).isEqualTo("tongban");
      var namespace = object.kind().equals("Namespace") ? "metadata.name" : "metadata.namespace";
      assertThat(object.text(namespace)).isEqualTo("tongban-" + region);
    });
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyDeploymentIsReachableScaledAndKeptThroughDrains(Overlay overlay) {
    for (var deployment : overlay.all("Deployment")) {
      var name = deployment.name();
      var labels = deployment.map("spec.template.metadata.labels");
      var selector = Map.of(NAME, name);

      assertThat(labels).containsAllEntriesOf(selector);
      assertThat(deployment.map("spec.selector.matchLabels")).isEqualTo(selector);
      assertThat(overlay.one("Service", name).map("spec.selector")).isEqualTo(selector);
      assertThat(overlay.one("PodDisruptionBudget", name).map("spec.selector.matchLabels")).isEqualTo(selector);
      assertThat(overlay.one("NetworkPolicy", name).map("spec.podSelector.matchLabels")).isEqualTo(selector);
      assertThat(deployment.list("spec.template.spec.topologySpreadConstraints").getFirst()
          .map("labelSelector.matchLabels")).isEqualTo(selector);

      var scaler = overlay.one("HorizontalPodAutoscaler", name);
      assertThat(scaler.map("spec.scaleTargetRef"))
          .isEqualTo(Map.of("apiVersion", "apps/v1", "kind", "Deployment", "name", name));
      assertThat(scaler.number("spec.maxReplicas")).isGreaterThan(scaler.number("spec.minReplicas"));
      assertThat(deployment.find("spec.replicas")).as("the scaler says how many").isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void podsAreConfined(Overlay overlay) {
    var pod = new Manifest(overlay.objects().getFirst().map("spec.template.spec"));
    var container = container(overlay);

    assertThat(pod.map("securityContext")).containsEntry("runAsNonRoot", true).containsEntry("runAsUser", 10001)
        .containsEntry("seccompProfile", Map.of("type", "RuntimeDefault"));
    assertThat(pod.at("automountServiceAccountToken")).isEqualTo(false);
    assertThat(container.map("securityContext")).containsEntry("allowPrivilegeEscalation", false)
        .containsEntry("readOnlyRootFilesystem", true)
        .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
    assertThat(container.list("volumeMounts")).extracting(mount -> mount.text("mountPath")).containsExactly("/tmp");
    assertThat(pod.number("terminationGracePeriodSeconds")).isGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void podsAreProbedAndLimited(Overlay overlay) {
    var container = container(overlay);

    assertThat(Map.of("startupProbe", "liveness", "livenessProbe", "liveness", "readinessProbe", "readiness"))
        .allSatisfy((probe, path) -> {
          assertThat(container.text(probe + ".httpGet.path")).isEqualTo("/actuator/health/" + path);
          assertThat(container.text(probe + ".httpGet.port")).isEqualTo("http");
        });
    for (var bound : List.of("requests", "limits")) {
      assertThat(container.map("resources." + bound)).containsKeys("cpu", "memory");
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void portsAgreeFromTheServiceToTheSettingsOfTheProcess(Overlay overlay) throws IOException {
    for (var deployment : overlay.all("Deployment")) {
      var port = deployment.number("spec.template.spec.containers[0].ports[0].containerPort");

      assertThat(overlay.one("Service", deployment.name()).text("spec.ports[0].targetPort")).isEqualTo("http");
      assertThat(overlay.one("Service", deployment.name()).number("spec.ports[0].port")).isEqualTo(port);
      assertThat(overlay.one("NetworkPolicy", deployment.name()).number("spec.ingress[0].ports[0].port"))
          .isEqualTo(port);
      assertThat(placeholders(deployment.name())).containsEntry("SERVER_PORT", String.valueOf(port));
      assertThat(pom(deployment.name())).contains("<tongban.image.port>" + port + "<");
    }
  }

  @ParameterizedTest
  @MethodSource("deployments")
  void imagesAreNamedAsTheBuildNamesThem(Overlay overlay) throws IOException {
    var parent = pom(".");
    var name = overlay.objects().getFirst().name();

    assertThat(container(overlay).text("image")).isEqualTo("%s/%s:%s".formatted(
        first(parent, "<tongban.image.prefix>([^<]+)<"), name, first(parent, "<version>([^<]+)<")));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everySettingIsOneThatAServiceReads(Overlay overlay) throws IOException {
    var readByAny = new TreeSet<>(SPRINGS_OWN);
    for (var deployment : overlay.all("Deployment")) {
      var read = placeholders(deployment.name()).keySet();

      assertThat(read).as(deployment.name()).containsAll(variables(deployment));
      readByAny.addAll(read);
    }

    assertThat(readByAny).containsAll(settings(overlay).keySet());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyAddressThatWouldBeThisMachineIsGiven(Overlay overlay) throws IOException {
    for (var deployment : overlay.all("Deployment")) {
      var local = placeholders(deployment.name());
      local.values().removeIf(standard -> !standard.contains("127.0.0.1"));
      if (!pom(deployment.name()).contains("<artifactId>event-relay<")) local.remove("TONGBAN_AMQP_URL");
      var given = variables(deployment);
      given.addAll(settings(overlay).keySet());

      assertThat(given).as(deployment.name()).containsAll(local.keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyReferenceLeadsToAKeyThatExists(Overlay overlay) throws IOException {
    var readme = Files.readString(ROOT.resolve("k8s/README.md"));
    for (var deployment : overlay.all("Deployment")) {
      var container = container(deployment);
      for (var source : container.list("envFrom")) {
        assertThat(overlay.names("ConfigMap")).contains(source.text("configMapRef.name"));
      }
      for (var variable : container.list("env")) {
        variable.find("valueFrom.configMapKeyRef").ifPresent(ref -> assertThat(
            overlay.one("ConfigMap", variable.text("valueFrom.configMapKeyRef.name")).map("data"))
            .containsKey(variable.text("valueFrom.configMapKeyRef.key")));
        variable.find("valueFrom.secretKeyRef").ifPresent(ref -> {
          assertThat(variable.text("valueFrom.secretKeyRef.name")).isEqualTo("tongban-secrets");
          assertThat(readme).contains("`" + variable.text("valueFrom.secretKeyRef.key") + "`");
        });
      }
      assertThat(overlay.names("ServiceAccount")).contains(deployment.text("spec.template.spec.serviceAccountName"));
    }
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void nothingSecretIsInTheTree(Overlay overlay) {
    assertThat(overlay.all("Secret")).isEmpty();
    assertThat(overlay.all("ConfigMap").stream().flatMap(map -> map.map("data").keySet().stream()))
        .noneMatch(key -> key.matches(".*(PASSWORD|SECRET).*|TONGBAN_(AMQP|REDIS)_URL"));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void onlyTheGatewayIsOpenToTheWorld(Overlay overlay) {
    assertThat(overlay.all("Ingress")).singleElement().satisfies(ingress -> {
      assertThat(ingress.text("spec.rules[0].http.paths[0].backend.service.name")).isEqualTo("gateway");
      assertThat(ingress.values("spec.tls[0].hosts").toList()).containsExactly(ingress.text("spec.rules[0].host"));
      assertThat(settings(overlay)).containsEntry("TONGBAN_ISSUER", "https://" + ingress.text("spec.rules[0].host"));
    });
    assertThat(overlay.all("Service")).extracting(service -> service.find("spec.type").orElse("ClusterIP"))
        .containsAnyOf("ClusterIP")
        .isSubsetOf("ClusterIP", "ExternalName");
    assertThat(overlay.one("NetworkPolicy", "default-deny").map("spec.podSelector")).isEmpty();
    for (var deployment : overlay.all("Deployment")) {
      var open = overlay.one("NetworkPolicy", deployment.name()).list("spec.ingress").stream()
          .flatMap(rule -> rule.list("from").stream())
          .anyMatch(from -> from.map("namespaceSelector").isEmpty());
      assertThat(open).as(deployment.name()).isEqualTo(deployment.name().equals("gateway"));
    }
  }

  private static Manifest container(Overlay single) {
    return container(single.objects().getFirst());
  }

  private static Manifest container(Manifest deployment) {
    return deployment.list("spec.template.spec.containers").getFirst();
  }

  private static Set<String> variables(Manifest deployment) {
    return container(deployment).list("env").stream()
        .map(variable -> variable.text("name"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Object> settings(Overlay overlay) {
    return overlay.all("ConfigMap").stream()
        .filter(map -> map.name().startsWith("tongban-settings"))
        .findFirst()
        .orElseThrow()
        .map("data");
  }

  /** Every {@code ${NAME:default}} of a service's settings and of those that it shares. */
  private static Map<String, String> placeholders(String service) throws IOException {
    var placeholder = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)(?::([^}]*))?}");
    var settings = Files.readString(ROOT.resolve(service).resolve("src/main/resources/application.yaml"));
    if (settings.contains("classpath:" + SHARED)) {
      settings += Files.readString(ROOT.resolve("access/src/main/resources").resolve(SHARED));
    }
    return placeholder.matcher(settings).results()
        .collect(Collectors.toMap(found -> found.group(1), TierOverlaysTest::standard, (a, b) -> a, TreeMap::new));
  }

  private static String standard(MatchResult found) {
    return found.group(2) == null ? "" : found.group(2);
  }

  private static String pom(String module) throws IOException {
    return Files.readString(ROOT.resolve(module).resolve("pom.xml"));
  }

  private static String first(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("k8s/overlays"))) folder = folder.getParent();
    return folder;
  }
}
