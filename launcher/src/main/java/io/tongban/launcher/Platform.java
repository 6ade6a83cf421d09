package io.tongban.launcher;

import io.tongban.servers.AmqpBroker;
import io.tongban.servers.PortTakenException;
import io.tongban.servers.PostgresServer;
import io.tongban.servers.RedisServer;
import io.tongban.servers.ServerStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The platform on this machine: its servers, its services, and the order in which they come and go. */
public final class Platform implements AutoCloseable {
  private static final Duration ARCHIVE_LIMIT = Duration.ofSeconds(15);
  private static final int SERVICE_HEAP = 256;
  private static final int NACOS_HEAP = 128;

  private final PlatformOptions options;
  private final List<Service> services;
  private final Home home;
  private final RunState state;
  private final Secrets secrets;
  private final Readiness readiness = new Readiness();
  private final RunningParts parts;
  private final AtomicReference<Throwable> firstFailure = new AtomicReference<>();
  private final ClassDataArchives archives;
  private RunLock lock;

  Platform(PlatformOptions options, List<Service> services) {
    this.options = options;
    this.services = services;
    this.home = new Home(options.home());
    this.state = new RunState(home.state());
    this.secrets = new Secrets(home.secrets());
    this.parts = new RunningParts(state, options.progress());
    this.archives = new ClassDataArchives(home);
  }

  /**
   * Starts everything and waits until it serves.
   *
   * @throws StartFailure when something does not start; what had started is stopped
   */
  public static Platform start(PlatformOptions options) {
    var platform = new Platform(options, Service.ALL);
    platform.start();
    return platform;
  }

  /** Where browsers and clients go: {@code http://127.0.0.1:port}. */
  public URI gateway() {
    return address(Service.GATEWAY);
  }

  /** A component's own address, as {@code catalog-service}; tests under faults use it. */
  public URI address(String component) {
    return URI.create("http://127.0.0.1:" + options.ports().of(component));
  }

  /** The process of a component, as {@code catalog-service}; when it ends by itself, that is a crash. */
  public ProcessHandle process(String component) {
    return parts.get(component).process();
  }

  /**
   * Ends a component of this machine at once, as {@code kill -9} would, but the embedded servers in order. For tests
   * under faults: it is not taken for a crash, and {@link #restart} brings it back.
   */
  public void kill(String component) {
    parts.kill(component);
  }

  /** Starts a killed component again, as it was started first, and waits until it serves. */
  public void restart(String component) {
    parts.restart(component);
  }

  /** Completes with the reason when a part ends that nobody stopped. */
  CompletableFuture<StartFailure> crash() {
    return parts.crash();
  }

  void start() {
    lock = RunLock.take(home);
    try {
      RunState.endLeftOvers(home.state(), RunningParts.STOP_LIMIT);
      state.note(RunState.Entry.of(RunState.LAUNCHER, false, 0, ProcessHandle.current(), home.log("launcher")));
      options.ports().requireFree(startedHere());
      home.clearLogs(startedHere());
      startAll();
      state.note(RunState.Entry.of(RunState.LAUNCHER, true, 0, ProcessHandle.current(), home.log("launcher")));
      if (options.archives()) {
        archives.makeMissing();
      }
    } catch (RuntimeException e) {
      close();
      throw explained(firstFailure.get() instanceof RuntimeException first ? first : e);
    }
  }

  private List<String> startedHere() {
    var externals = options.externals();
    var names = new ArrayList<String>();
    if (externals.postgres().isEmpty()) names.add(PortPlan.POSTGRES);
    if (externals.redis().isEmpty()) names.add(PortPlan.REDIS);
    if (externals.amqp().isEmpty()) names.add(PortPlan.AMQP);
    if (externals.nacos().isEmpty()) names.add(PortPlan.NACOS);
    services.forEach(service -> names.add(service.name()));
    return names;
  }

  private void startAll() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var nacos = async(threads, () -> options.externals().nacos().orElseGet(this::startNacos));
      var postgres = async(threads, () -> options.externals().postgres().orElseGet(this::startPostgres));
      var redis = async(threads, () -> options.externals().redis().orElseGet(this::startRedis));
      var amqp = async(threads, () -> options.externals().amqp().orElseGet(this::startBroker));
      var databases = postgres.thenApplyAsync(this::provideDatabases, threads);

      var settings = new Settings(
          options, secrets, databases.join(), redis.join(), amqp.join(), nacos.join());
      new NacosRegistry(settings.nacos(), System.getenv()).publish(
          options.externals().namespace().nacosGroup(), sharedConfiguration(settings));
      startServices(settings);
    }
  }

  private void startServices(Settings settings) {
    try (var threads = Executors.newFixedThreadPool(startsAtOnce())) {
      var starts = services.stream().map(service -> async(threads, () -> startService(service, settings))).toList();
      starts.forEach(CompletableFuture::join);
    }
  }

  /** More starts at once than processors gain nothing, but a start that waits should not idle one. */
  private static int startsAtOnce() {
    return Runtime.getRuntime().availableProcessors() + 1;
  }

  private <T> CompletableFuture<T> async(ExecutorService threads, Supplier<T> start) {
    var future = CompletableFuture.supplyAsync(start, threads);
    // The first failure stops the rest, or the join on another start would wait for its whole time limit.
    future.whenComplete((result, failure) -> {
      if (failure != null) {
        firstFailure.compareAndSet(null, failure);
        parts.stopAll();
      }
    });
    return future;
  }

  private String startPostgres() {
    var log = home.log(PortPlan.POSTGRES);
    var port = options.ports().of(PortPlan.POSTGRES);
    var password = secrets.get("postgres.superuser");
    return parts.start(PortPlan.POSTGRES, () -> {
      var server = PostgresServer.start(new PostgresServer.Settings(
          home.programs(), home.data(PortPlan.POSTGRES), log, port, password, true));
      var url = server.jdbcUrl("postgres") + "?user=" + PostgresServer.SUPERUSER + "&password=" + password;
      return EmbeddedServer.of(PortPlan.POSTGRES, port, server.pid(), log, url, server);
    }, () -> true).url();
  }

  private String startRedis() {
    var log = home.log(PortPlan.REDIS);
    var port = options.ports().of(PortPlan.REDIS);
    return parts.start(PortPlan.REDIS, () -> {
      var server = RedisServer.start(new RedisServer.Settings(
          home.data(PortPlan.REDIS), log, port, secrets.get("redis")));
      return EmbeddedServer.of(PortPlan.REDIS, port, server.pid(), log, server.url(), server);
    }, () -> true).url();
  }

  private String startBroker() {
    var log = home.log(PortPlan.AMQP);
    var port = options.ports().of(PortPlan.AMQP);
    return parts.start(PortPlan.AMQP, () -> {
      var server = AmqpBroker.start(new AmqpBroker.Settings(
          home.data(PortPlan.AMQP), log, port, "tongban", secrets.get("amqp")));
      return EmbeddedServer.of(PortPlan.AMQP, port, ProcessHandle.current().pid(), log, server.url(), server);
    }, () -> true).url();
  }

  private String startNacos() {
    var port = options.ports().of(PortPlan.NACOS);
    var address = "127.0.0.1:" + port;
    var jar = options.source().resolve("launcher/nacos/target/nacos-server.jar");
    var program = new JavaProgram(PortPlan.NACOS, jar, NACOS_HEAP, Map.of(
        "nacos.home", home.data(PortPlan.NACOS).toString(),
        "nacos.server.main.port", Integer.toString(port)));
    var registry = new NacosRegistry(address, Map.of());
    parts.start(PortPlan.NACOS, () -> startJava(program, port, Map.of()), registry::ready);
    return address;
  }

  private Component startService(Service service, Settings settings) {
    var port = options.ports().of(service.name());
    var program = new JavaProgram(service.name(), service.jar(options.source()), SERVICE_HEAP, Map.of());
    return parts.start(service.name(), () -> startJava(program, port, settings.of(service)),
        () -> readiness.of(address(service.name())));
  }

  private ChildProcess startJava(JavaProgram program, int port, Map<String, String> environment) {
    var directory = home.run(program.name());
    var archive = program.archive(home.archives());
    var child = ChildProcess.start(program.name(), port, program.command(archive, directory), directory,
        environment, home.log(program.name()));
    archives.started(child, archive);
    return child;
  }

  private Databases provideDatabases(String administratorUrl) {
    var databases = new Databases(administratorUrl);
    services.stream().filter(Service::database).forEach(
        service -> databases.provide(
            options.externals().namespace().database(service), secrets.get("database." + service.key())));
    return databases;
  }

  private static String sharedConfiguration(Settings settings) {
    try (var resource = Platform.class.getResourceAsStream("tongban-shared.yaml")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .replace("{issuer}", settings.issuer())
          .replace("{identity}", settings.identity());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException explained(RuntimeException failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() instanceof RuntimeException cause -> explained(cause);
      case PortTakenException taken -> new StartFailure(taken.getMessage(), taken);
      case ServerStartException server -> new StartFailure(server.getMessage(), server);
      default -> failure;
    };
  }

  /** Stops what runs: the gateway and the services first, the servers last; safe to call twice. */
  @Override
  public void close() {
    archives.stop(parts.crash().isDone() ? Duration.ZERO : ARCHIVE_LIMIT, options.progress());
    parts.stopAll();
    if (lock != null) {
      state.clear();
      lock.close();
    }
  }
}
