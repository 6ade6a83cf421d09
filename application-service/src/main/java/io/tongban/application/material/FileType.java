package io.tongban.application.material;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** The kinds of file that can be handed in, told by their content and never by their name. */
enum FileType {
  PDF("application/pdf", null, "pdf"),
  PNG("image/png", null, "png"),
  JPEG("image/jpeg", null, "jpg", "jpeg"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml", "xlsx"),
  /** 版式文档, GB/T 33190. */
  OFD("application/ofd", "OFD.xml", "ofd");

  private static final MimeTypes CONTENT = TikaConfig.getDefaultConfig().getMimeRepository();

  private final String mediaType;
  private final @Nullable String zipEntry;
  private final Set<String> extensions;

  FileType(String mediaType, @Nullable String zipEntry, String... extensions) {
    this.mediaType = mediaType;
    this.zipEntry = zipEntry;
    this.extensions = Set.of(extensions);
  }

  /** @param mediaType what the content shows, also where it is none of the kinds */
  record Detected(@Nullable FileType type, String mediaType) {}

  static Detected of(Path file) throws IOException {
    try (var stream = TikaInputStream.get(file)) {
      var mediaType = CONTENT.detect(stream, new Metadata()).getBaseType();
      var archive = CONTENT.getMediaTypeRegistry().isInstanceOf(mediaType, MediaType.APPLICATION_ZIP);
      var type = archive ? packed(file) : byMediaType(mediaType.toString());
      return new Detected(type.orElse(null), type.map(FileType::mediaType).orElse(mediaType.toString()));
    }
  }

  String mediaType() {
    return mediaType;
  }

  boolean fits(String extension) {
    return extensions.contains(extension.toLowerCase(Locale.ROOT));
  }

  private static Optional<FileType> byMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.zipEntry == null && type.mediaType.equals(mediaType))
        .findFirst();
  }

  /** Office and OFD files are archives that differ by what they hold; only the directory is read, nothing unpacked. */
  private static Optional<FileType> packed(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return Arrays.stream(values())
          .filter(type -> type.zipEntry != null && zip.getEntry(type.zipEntry) != null)
          .findFirst();
    } catch (ZipException e) {
      return Optional.empty();
    }
  }
}
