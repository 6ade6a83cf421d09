package io.tongban.guide.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The file of everyday speech. When it is replaced, its new content counts from the next question on; when that cannot
 * be read, what was read before goes on counting.
 */
final class EverydayFile implements Supplier<Everyday> {

  private static final Logger log = LoggerFactory.getLogger(EverydayFile.class);

  private final Resource file;
  private volatile Everyday everyday;
  private volatile long modified;

  /** @throws IllegalStateException when the file cannot be read at the start */
  EverydayFile(Resource file) {
    this.file = file;
    try {
      this.modified = modified();
      this.everyday = read();
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Everyday get() {
    try {
      var newest = modified();
      if (newest != modified) {
        readAgain(newest);
      }
    } catch (IOException | IllegalArgumentException e) {
      log.warn("{} is left as it was: {}", file, e.getMessage());
    }
    return everyday;
  }

  private synchronized void readAgain(long newest) throws IOException {
    if (newest != modified) {
      modified = newest;
      everyday = read();
      log.info("Everyday speech read again: {} sayings", everyday.sayings().size());
    }
  }

  private Everyday read() throws IOException {
    return Everyday.of(lines(file), lines(new ClassPathResource("search/filler.txt")));
  }

  /** In milliseconds; 0 for a file that is part of the program, or is being replaced. */
  private long modified() throws IOException {
    return file.isFile() && file.exists() ? file.lastModified() : 0;
  }

  private static List<String> lines(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8).lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }
}
