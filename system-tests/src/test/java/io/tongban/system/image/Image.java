package io.tongban.system.image;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * An image archive, opened.
 *
 * @param config what the image says of itself
 * @param layers the paths of each layer, lowest first
 */
record Image(JsonObject config, List<List<String>> layers) {

  /** Reads an archive and lays its files out under {@code root}, layer over layer. */
  static Image unpack(Path tar, Path root) throws IOException {
    var parts = new LinkedHashMap<String, Path>();
    var folder = Files.createDirectories(root.resolveSibling(root.getFileName() + ".parts"));
    try (var in = new TarArchiveInputStream(Files.newInputStream(tar))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var part = folder.resolve("part" + parts.size());
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        parts.put(entry.getName(), part);
      }
    }
    var manifest = json(parts, "manifest.json").getAsJsonArray().get(0).getAsJsonObject();
    var layers = StreamSupport.stream(manifest.getAsJsonArray("Layers").spliterator(), false)
        .map(layer -> lay(parts.get(layer.getAsString()), root))
        .toList();
    return new Image(json(parts, manifest.get("Config").getAsString()).getAsJsonObject(), layers);
  }

  JsonObject container() {
    return config.getAsJsonObject("config");
  }

  List<String> entrypoint() {
    return container().getAsJsonArray("Entrypoint").asList().stream().map(word -> word.getAsString()).toList();
  }

  private static JsonElement json(Map<String, Path> parts, String name) throws IOException {
    return JsonParser.parseString(Files.readString(parts.get(name), StandardCharsets.UTF_8));
  }

  private static List<String> lay(Path layer, Path root) {
    try (var tar = new TarArchiveInputStream(plain(layer))) {
      var paths = new ArrayList<String>();
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        paths.add(entry.getName());
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException("Outside of the image: " + entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
      return List.copyOf(paths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Jib packs the layers that it makes; a base may bring plain ones. */
  private static InputStream plain(Path layer) throws IOException {
    var head = new byte[2];
    try (var in = Files.newInputStream(layer)) {
      if (in.read(head) == 2 && head[0] == 0x1f && head[1] == (byte) 0x8b) {
        return new GzipCompressorInputStream(Files.newInputStream(layer));
      }
    }
    return Files.newInputStream(layer);
  }
}
