package io.tongban.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tongban.servers.Ports;
import io.tongban.servers.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher with real servers and processes, but for Nacos and the services, which are fakes. Only the first test
 * waits for all embedded servers; the others use a PostgreSQL of this class and no broker.
 */
class PlatformTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @TempDir static Path shared;

  private static PostgresServer postgres;

  private final Service gateway = new Service("gateway", 8080, false);
  private final Service catalog = new Service("catalog-service", 8102, true);
  private final List<String> told = new ArrayList<>();
  private PortPlan ports;
  private FakeNacos nacos;
  private Platform platform;

  @BeforeAll
  static void startPostgres() {
    postgres = PostgresServer.start(new PostgresServer.Settings(
        shared.resolve("programs"), shared.resolve("data"), shared.resolve("log"), Ports.free(), "secret1", false));
  }

  @AfterAll
  static void stopPostgres() {
    postgres.close();
  }

  @BeforeEach
  void pack() throws IOException {
    FakeService.pack(folder, gateway);
    FakeService.pack(folder, catalog);
    nacos = new FakeNacos();
    ports = PortPlan.free();
  }

  @AfterEach
  void stop() {
    if (platform != null) platform.close();
    nacos.close();
  }

  @Test
  void starts_every_part_and_its_data_survives_a_restart() throws Exception {
    platform = startedEmbedded();
    assertThat(told).hasSize(5).anyMatch(line -> line.matches(" +catalog-service +[0-9.]+ s +.*catalog-service\\.log"));
    assertThat(nacos.published()).contains("dataId=tongban-shared.yaml").contains("groupName=TONGBAN");
    assertThat(RunState.read(home().state())).allMatch(RunState.Entry::ready);
    assertThat(get("catalog-service", "/counted")).isEqualTo("1");
    await().atMost(PATIENCE).untilAsserted(() ->
        assertThat(home().archives()).isDirectoryContaining("glob:**catalog-service-????????.jsa"));

    platform.close();
    assertThat(home().state()).doesNotExist();
    platform = startedEmbedded();

    assertThat(get("catalog-service", "/counted")).isEqualTo("2");
  }

  @Test
  void a_second_launcher_is_refused() {
    platform = started(Map.of());

    assertThatThrownBy(() -> started(Map.of()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("runs already")
        .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
    assertThat(RunState.read(home().state())).isNotEmpty();
  }

  @Test
  void a_taken_port_is_named_with_the_setting_that_moves_it() throws IOException {
    var port = ports.of("gateway");
    try (var other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> started(Map.of()))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining(Integer.toString(other.getLocalPort()))
          .hasMessageContaining("gateway")
          .hasMessageContaining("TONGBAN_PORT");
    }
  }

  @Test
  void a_service_that_does_not_start_is_named_with_the_end_of_its_log_and_all_is_stopped() {
    assertThatThrownBy(() -> started(Map.of("FAKE_BROKEN", "yes")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("exit code 1")
        .hasMessageContaining("this service is broken");

    assertThat(Ports.isFree(ports.of(PortPlan.REDIS))).isTrue();
    assertThat(home().state()).doesNotExist();
  }

  @Test
  void a_service_that_is_not_built_is_named() throws IOException {
    Files.delete(catalog.jar(folder));

    assertThatThrownBy(() -> started(Map.of()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("catalog-service is not built");
  }

  @Test
  void a_crashed_service_is_told_with_the_end_of_its_log() {
    platform = started(Map.of());

    assertThatThrownBy(() -> get("catalog-service", "/crash")).isInstanceOf(IOException.class);

    var crash = platform.crash().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    assertThat(crash).hasMessageContaining("catalog-service ended by itself (exit code 7)")
        .hasMessageContaining("something went wrong");
  }

  @Test
  void a_killed_service_is_no_crash_and_starts_again_with_its_data() throws Exception {
    platform = started(Map.of());
    var calls = Integer.parseInt(get("catalog-service", "/counted"));
    var first = platform.process("catalog-service");

    platform.kill("catalog-service");
    assertThat(first.isAlive()).isFalse();
    assertThatThrownBy(() -> get("catalog-service", "/counted")).isInstanceOf(IOException.class);
    platform.restart("catalog-service");

    assertThat(get("catalog-service", "/counted")).isEqualTo(Integer.toString(calls + 1));
    assertThat(platform.crash()).isNotDone();
    assertThat(RunState.read(home().state())).allMatch(entry -> entry.ready() && entry.process().isPresent());
  }

  @Test
  void a_restarted_service_is_watched_again() {
    platform = started(Map.of());
    platform.kill("catalog-service");
    platform.restart("catalog-service");

    assertThatThrownBy(() -> get("catalog-service", "/crash")).isInstanceOf(IOException.class);

    var crash = platform.crash().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    assertThat(crash).hasMessageContaining("catalog-service ended by itself (exit code 7)");
  }

  @Test
  void a_stop_while_archives_are_made_leaves_whole_ones_and_nothing_else() {
    platform = startedEmbedded();
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> Stream.of("gateway", "catalog-service")
        .anyMatch(service -> platform.process(service).descendants().findAny().isPresent()));

    platform.close();

    assertThat(home().archives()).isDirectoryNotContaining("glob:**.next*").isDirectoryContaining("glob:**.jsa");
  }

  @Test
  void another_name_means_other_databases_on_the_same_server() throws Exception {
    platform = started(Map.of());
    get("catalog-service", "/counted");
    platform.close();

    platform = started(externals(Map.of("TONGBAN_NAMESPACE", "binhai")), Map.of(), false);

    assertThat(get("catalog-service", "/counted")).isEqualTo("1");
    assertThat(nacos.published()).contains("groupName=BINHAI");
  }

  @Test
  void a_crashed_server_is_told_too() {
    platform = started(Map.of());

    platform.process(PortPlan.REDIS).destroyForcibly();

    await().atMost(PATIENCE).until(platform.crash()::isDone);
    assertThat(platform.crash().join()).hasMessageContaining("redis ended by itself");
  }

  private Platform startedEmbedded() {
    return started(Externals.from(Map.of("TONGBAN_NACOS_ADDR", nacos.address())), Map.of(), true);
  }

  private Platform started(Map<String, String> environment) {
    return started(externals(Map.of()), environment, false);
  }

  private Externals externals(Map<String, String> further) {
    var settings = new HashMap<>(Map.of(
        "TONGBAN_NACOS_ADDR", nacos.address(),
        "TONGBAN_AMQP_URL", "amqp://nobody:nothing@127.0.0.1:1",
        "TONGBAN_POSTGRES_URL", postgres.jdbcUrl("postgres") + "?user=postgres&password=secret1"));
    settings.putAll(further);
    return Externals.from(settings);
  }

  private Platform started(Externals externals, Map<String, String> environment, boolean archives) {
    var options = new PlatformOptions(folder, home().root(), ports, externals, environment, true, archives,
        told::add);
    var next = new Platform(options, List.of(catalog, gateway));
    next.start();
    return next;
  }

  private Home home() {
    return new Home(folder.resolve("home"));
  }

  private String get(String service, String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(platform.address(service).resolve(path)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}
