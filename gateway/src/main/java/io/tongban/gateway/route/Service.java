package io.tongban.gateway.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The services behind the door, each under the name it registers with, and the paths that lead to it. */
public enum Service {
  IDENTITY("identity-service", "/api/identity/**"),
  CATALOG("catalog-service", "/api/catalog/**"),
  GUIDE("guide-service", "/api/guides/**", "/guides/*", "/api/public-services/**", "/public-services/**",
      "/api/fee-records/**"),
  APPLICATION("application-service", "/api/cases/**", "/api/materials/**", "/api/calendar/**"),
  SUPERVISION("supervision-service", "/api/supervision/**");

  private final String id;
  private final List<String> paths;

  Service(String id, String... paths) {
    this.id = id;
    this.paths = List.of(paths);
  }

  public static Optional<Service> named(String id) {
    return Stream.of(values()).filter(service -> service.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }

  List<String> paths() {
    return paths;
  }
}
