package io.tongban.system.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The smallest base an image can stand on, as {@code docker save} would write it: for machines without a registry. */
final class LocalBaseImage {

  static final String MARK = "etc/tongban-base";

  private LocalBaseImage() {}

  static Path write(Path tar) throws IOException {
    var layer = archive(MARK, "made locally\n".getBytes(StandardCharsets.UTF_8));
    var config = """
        {"architecture":"amd64","os":"linux",
         "config":{"Env":["JAVA_HOME=/opt/java/openjdk","PATH=/opt/java/openjdk/bin:/usr/bin:/bin"]},
         "rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}""".formatted(sha256(layer));
    var manifest = """
        [{"Config":"config.json","RepoTags":["local/java:25"],"Layers":["layer.tar"]}]""";
    Files.createDirectories(tar.getParent());
    try (var out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
      put(out, "layer.tar", layer);
      put(out, "config.json", config.getBytes(StandardCharsets.UTF_8));
      put(out, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
    }
    return tar;
  }

  private static byte[] archive(String name, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new TarArchiveOutputStream(bytes)) {
      put(out, name, content);
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream out, String name, byte[] content) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
