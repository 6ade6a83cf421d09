package io.tongban.application.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An XHTML page with places for text, written {@code {{name}}}. What is put in is text and never markup. */
final class Template {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Pattern FORBIDDEN_IN_XML =
      Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  static Template named(String resource) {
    try (var stream = Objects.requireNonNull(Template.class.getResourceAsStream(resource), resource)) {
      return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @throws IllegalArgumentException when a place of the page gets no value */
  String filled(Map<String, String> values) {
    return PLACE.matcher(text).replaceAll(place -> {
      var value = values.get(place.group(1));
      if (value == null) throw new IllegalArgumentException("Nothing is given for {{" + place.group(1) + "}}");
      return Matcher.quoteReplacement(escaped(value));
    });
  }

  /** A line break of the text becomes one on the page. */
  private static String escaped(String value) {
    return FORBIDDEN_IN_XML.matcher(value).replaceAll("")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\n", "<br/>");
  }
}
