package io.tongban.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the services are told by their environment.
 *
 * @param redis address of Redis
 * @param amqp address of the broker
 * @param nacos {@code host:port}
 */
record Settings(PlatformOptions options, Secrets secrets, Databases databases, String redis, String amqp, String nacos) {

  Map<String, String> of(Service service) {
    var settings = new HashMap<String, String>();
    settings.put("SERVER_PORT", Integer.toString(options.ports().of(service.name())));
    settings.put("SERVER_ADDRESS", "127.0.0.1");
    settings.put("TONGBAN_SERVICE_IP", "127.0.0.1");
    settings.put("TONGBAN_REDIS_URL", redis);
    settings.put("TONGBAN_AMQP_URL", amqp);
    settings.put("TONGBAN_NACOS_ADDR", nacos);
    settings.putAll(options.externals().namespace().settings());
    settings.put("TONGBAN_ISSUER", issuer());
    settings.put("TONGBAN_JWKS_URI", identity() + "/oauth2/jwks");
    settings.put("TONGBAN_TOKEN_URI", identity() + "/oauth2/token");
    settings.put("TONGBAN_IDENTITY_URL", identity());
    settings.put("TONGBAN_DEMO", Boolean.toString(options.demo()));
    settings.put("TONGBAN_CLIENT_SECRET", clientSecret(service));
    // Every idle connection is a process of PostgreSQL.
    settings.put("SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE", "2");
    if (service.database()) {
      var database = options.externals().namespace().database(service);
      settings.put(service.prefix() + "_DB_URL", databases.url(database));
      settings.put(service.prefix() + "_DB_USER", database);
      settings.put(service.prefix() + "_DB_PASSWORD", databasePassword(service));
    }
    if (service.name().equals(Service.GATEWAY)) {
      settings.put("TONGBAN_GATEWAY_SECRET", clientSecret(service));
    }
    if (service.name().equals(Service.IDENTITY)) {
      settings.putAll(issuerSettings());
    }
    settings.putAll(options.environment());
    return settings;
  }

  /** The issuer knows every client; without the demonstration accounts it needs a first administrator. */
  private Map<String, String> issuerSettings() {
    var settings = new HashMap<String, String>();
    settings.put("TONGBAN_CLIENT_SECRETS", Service.ALL.stream()
        .filter(service -> !service.name().equals(Service.GATEWAY))
        .map(service -> service.name() + "=" + clientSecret(service))
        .collect(Collectors.joining(",")));
    settings.put("TONGBAN_GATEWAY_SECRET", secrets.get("client.gateway"));
    if (!options.demo() && System.getenv("TONGBAN_ADMIN_LOGIN") == null) {
      settings.put("TONGBAN_ADMIN_LOGIN", "admin");
      settings.put("TONGBAN_ADMIN_PASSWORD", secrets.get("administrator.password"));
    }
    return settings;
  }

  String databasePassword(Service service) {
    return secrets.get("database." + service.key());
  }

  private String clientSecret(Service service) {
    return secrets.get("client." + service.name());
  }

  /** Where browsers reach the platform; set {@code TONGBAN_ISSUER} when a proxy stands before it. */
  String issuer() {
    var told = System.getenv("TONGBAN_ISSUER");
    return told == null || told.isBlank() ? address(Service.GATEWAY) : told;
  }

  String identity() {
    return address(Service.IDENTITY);
  }

  String address(String service) {
    return "http://127.0.0.1:" + options.ports().of(service);
  }
}
