package io.tongban.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Keeps several platforms on the same servers apart: what a platform makes there begins with its name.
 *
 * @param name of small letters, digits and underscores, at most 30
 */
public record Namespace(String name) {
  static final String SETTING = "TONGBAN_NAMESPACE";

  private static final String STANDARD = "tongban";
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,29}");

  public Namespace {
    if (!FORM.matcher(name).matches()) {
      throw new StartFailure(
          "%s must begin with a small letter and hold at most 30 small letters, digits and underscores, not %s"
              .formatted(SETTING, name));
    }
  }

  static Namespace from(Map<String, String> environment) {
    var name = environment.get(SETTING);
    return new Namespace(name == null || name.isBlank() ? STANDARD : name.strip());
  }

  /** Name of a service's database and of its user. */
  String database(Service service) {
    return name + "_" + service.key();
  }

  /** Stands before the names of exchange and queues; they carry the platform's own name already. */
  public String amqpPrefix() {
    return name.equals(STANDARD) ? "" : name + ".";
  }

  /** Group of services and configuration in Nacos. */
  String nacosGroup() {
    return name.toUpperCase(Locale.ROOT);
  }

  /** What a service is told. */
  Map<String, String> settings() {
    return Map.of(SETTING, name, "TONGBAN_AMQP_PREFIX", amqpPrefix(), "TONGBAN_NACOS_GROUP", nacosGroup());
  }
}
