package io.tongban.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.postgresql.Driver;

/** Stands in for a service's process: is ready on its port, and crashes when told so by a request. */
public final class FakeService {
  private FakeService() {}

  public static void main(String[] arguments) throws Exception {
    if (System.getenv("FAKE_BROKEN") != null) {
      throw new IllegalStateException("this service is broken");
    }
    var port = Integer.parseInt(System.getenv("SERVER_PORT"));
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.createContext("/actuator/health/readiness", exchange -> exchange.sendResponseHeaders(200, -1));
    server.createContext("/crash", exchange -> {
      System.out.println("something went wrong");
      Runtime.getRuntime().halt(7);
    });
    server.createContext("/counted", exchange -> {
      var answer = Integer.toString(count()).getBytes();
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    server.start();
  }

  /** How often it was called since its database was made. */
  private static int count() {
    try (var connection = DriverManager.getConnection(System.getenv("TONGBAN_CATALOG_DB_URL"),
        System.getenv("TONGBAN_CATALOG_DB_USER"), System.getenv("TONGBAN_CATALOG_DB_PASSWORD"));
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS calls (id bigint GENERATED ALWAYS AS IDENTITY)");
      statement.execute("INSERT INTO calls DEFAULT VALUES");
      var rows = statement.executeQuery("SELECT count(*) FROM calls");
      rows.next();
      return rows.getInt(1);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Puts a jar of this class where the launcher looks for the service. */
  static void pack(Path source, Service service) throws IOException {
    var jar = service.jar(source);
    Files.createDirectories(jar.getParent());
    var manifest = new Manifest();
    var attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
    attributes.put(Attributes.Name.CLASS_PATH, location(FakeService.class) + " " + location(Driver.class));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }

  private static String location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }
}
