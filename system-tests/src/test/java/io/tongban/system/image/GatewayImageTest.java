package io.tongban.system.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Builds the gateway's image as a release would, only on a base made here, and starts what is in it. */
class GatewayImageTest {

  private static final Path ROOT = root();

  @TempDir(cleanup = CleanupMode.ALWAYS)
  static Path folder;

  private static Image image;

  @BeforeAll
  static void build() throws Exception {
    var repository = Path.of(System.getProperty(
        "localRepository", Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
    assumeTrue(
        Files.isDirectory(repository.resolve("io/tongban/web"))
            && Files.isDirectory(ROOT.resolve("gateway/target/classes")),
        "Skipped: the modules are not installed; run mvn install first");
    var base = LocalBaseImage.write(folder.resolve("base.tar"));
    var tar = folder.resolve("gateway.tar");
    var log = folder.resolve("maven.log");
    run(log, 300, List.of(
        "mvn", "-q", "-B", "-f", ROOT.resolve("pom.xml").toString(), "-pl", "gateway", "jib:buildTar",
        "-Dmaven.repo.local=" + repository,
        "-Dtongban.image.base=tar://" + base,
        "-Djib.outputPaths.tar=" + tar));
    image = Image.unpack(tar, folder.resolve("root"));
  }

  @Test
  void standsOnTheBaseThatTheParentSettingNames() {
    assertThat(image.layers().getFirst()).containsExactly(LocalBaseImage.MARK);
  }

  @Test
  void keepsWhatSeldomChangesInLayersOfItsOwn() {
    var gateway = folder.resolve("root/app");

    assertThat(image.layers()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(gateway.resolve("classes/io/tongban/gateway")).isDirectory();
    assertThat(gateway.resolve("resources/application.yaml")).exists();
    assertThat(image.layers().stream().filter(layer -> layer.stream().anyMatch(path -> path.contains("spring-core"))))
        .singleElement()
        .satisfies(layer -> assertThat(layer).noneMatch(path -> path.contains("/classes/")));
  }

  @Test
  void runsAsNobodyOnItsPortWithTheLimitsOfItsContainer() {
    var container = image.container();

    assertThat(container.get("User").getAsString()).isEqualTo("10001:10001");
    assertThat(container.getAsJsonObject("ExposedPorts").keySet()).containsExactly("8080/tcp");
    assertThat(image.entrypoint()).startsWith("java").contains("-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError")
        .endsWith("io.tongban.gateway.Gateway");
    assertThat(container.getAsJsonObject("Labels").get("org.opencontainers.image.licenses").getAsString())
        .isEqualTo("Apache-2.0");
  }

  @Test
  void startsFromItsOwnFilesAlone() throws Exception {
    var root = folder.resolve("root");
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The context is made ready, then the process leaves by itself: every class and setting it needs is in the image.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dspring.context.exit=onRefresh"));
    for (var word : image.entrypoint().subList(1, image.entrypoint().size())) command.add(placed(word, root));
    command.addAll(List.of(
        "--spring.cloud.nacos.discovery.enabled=false",
        "--spring.cloud.nacos.config.enabled=false",
        "--server.port=0"));

    run(folder.resolve("gateway.log"), 120, command);
  }

  /** A word of the entrypoint with the image's paths put where the image is unpacked. */
  private static String placed(String word, Path root) throws IOException {
    if (word.startsWith("@/")) {
      return Arrays.stream(Files.readString(root.resolve(word.substring(2))).strip().split(":"))
          .map(path -> root + path)
          .collect(Collectors.joining(":"));
    }
    return word.startsWith("/app/")
        ? Arrays.stream(word.split(":")).map(path -> root + path).collect(Collectors.joining(":"))
        : word;
  }

  private static void run(Path log, int seconds, List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
    try {
      assertThat(process.waitFor(seconds, TimeUnit.SECONDS)).as("%s ends in time", command.getFirst()).isTrue();
      assertThat(process.exitValue()).as(() -> tail(log)).isZero();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String tail(Path log) {
    try {
      var lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("k8s/overlays"))) here = here.getParent();
    return here;
  }
}
