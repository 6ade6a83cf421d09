package io.tongban.launcher;

import io.tongban.servers.Ports;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which component listens where. */
public final class PortPlan {
  static final String POSTGRES = "postgres";
  static final String REDIS = "redis";
  static final String AMQP = "amqp";
  static final String NACOS = "nacos";

  private static final int LAST = 65_535;
  private static final Map<String, Integer> SERVERS =
      Map.of(POSTGRES, 15432, REDIS, 16379, AMQP, 15673, NACOS, 18848);

  private final Map<String, Integer> ports;

  private PortPlan(Map<String, Integer> ports) {
    this.ports = Map.copyOf(ports);
  }

  /** The usual ports, moved by settings as {@code TONGBAN_PORT} and {@code TONGBAN_REDIS_PORT}. */
  static PortPlan from(Map<String, String> environment) {
    var ports = new HashMap<>(SERVERS);
    Service.ALL.forEach(service -> ports.put(service.name(), service.port()));
    ports.replaceAll((component, usual) -> {
      var moved = environment.get(setting(component));
      return moved == null || moved.isBlank() ? usual : number(setting(component), moved);
    });
    return new PortPlan(ports);
  }

  /** Ports nobody uses now, for a platform beside others. */
  static PortPlan free() {
    var ports = new HashMap<>(SERVERS);
    Service.ALL.forEach(service -> ports.put(service.name(), service.port()));
    ports.replaceAll((component, usual) -> component.equals(NACOS) ? freeForNacos() : Ports.free());
    return new PortPlan(ports);
  }

  int of(String component) {
    return ports.get(component);
  }

  /** All ports a component listens on; Nacos derives three from its first. */
  List<Integer> allOf(String component) {
    var port = of(component);
    return component.equals(NACOS) ? List.of(port, port + 1000, port + 1001, port - 1000) : List.of(port);
  }

  static String setting(String component) {
    return Service.ALL.stream()
        .filter(service -> service.name().equals(component))
        .map(Service::portSetting)
        .findFirst()
        .orElse("TONGBAN_" + component.toUpperCase(Locale.ROOT) + "_PORT");
  }

  /** @throws StartFailure that names the first port that cannot be had and the setting that moves it */
  void requireFree(List<String> components) {
    var owners = new HashMap<Integer, String>();
    for (var component : components) {
      for (var port : allOf(component)) {
        if (port < 1 || port > LAST) {
          throw new StartFailure("%s needs the ports %s, and %d is none. Choose another first one with %s."
              .formatted(component, allOf(component), port, setting(component)));
        }
        var other = owners.put(port, component);
        if (other != null) {
          throw new StartFailure("Port %d is given to both %s and %s. Move one with %s or %s."
              .formatted(port, other, component, setting(other), setting(component)));
        }
        if (!Ports.isFree(port)) {
          throw new StartFailure("Port %d, which %s needs, is taken by another process. Free it, or choose another with %s."
              .formatted(port, component, setting(component)));
        }
      }
    }
  }

  private static int number(String setting, String text) {
    try {
      var port = Integer.parseInt(text.strip());
      if (port > 0 && port <= LAST) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new StartFailure(setting + " must be a port from 1 to 65535, not " + text);
  }

  private static int freeForNacos() {
    IntPredicate neighboursFree = port -> IntStream.of(1000, 1001, -1000).allMatch(far -> Ports.isFree(port + far));
    return IntStream.generate(Ports::free).limit(1000).filter(neighboursFree).findFirst()
        .orElseThrow(() -> new StartFailure("No free ports for Nacos"));
  }
}
