package io.tongban.catalog.resemblance.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** Reads by the words that are shipped, in simplified characters. */
final class ShippedReading {

  static final Reading READING = reading();

  private ShippedReading() {}

  private static Reading reading() {
    try {
      var lines = Files.readAllLines(Path.of("src/main/resources/resemblance/wording.txt"));
      return new Reading(new Wording(lines, ShippedReading::plain), ShippedReading::plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
