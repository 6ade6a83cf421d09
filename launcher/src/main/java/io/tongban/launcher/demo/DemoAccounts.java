package io.tongban.launcher.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sample city's people, each signed in once in a browser of their own. */
public final class DemoAccounts {

  static final String PASSWORD = "Tongban-demo-2026";

  private final URI platform;
  private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

  public DemoAccounts(URI platform) {
    this.platform = platform;
  }

  public Visitor as(String login) {
    return visitors.computeIfAbsent(login, name -> new Visitor(platform).signIn(name, PASSWORD));
  }

  /** Signs people in meanwhile who take part later; who could not be signed in is so when asked for. */
  void expect(String... logins) {
    for (var login : logins) {
      Thread.ofVirtual().start(() -> as(login));
    }
  }

  /** The demonstration's machine client. */
  public Visitor robot() {
    return visitors.computeIfAbsent("tongban-robot", name -> Visitor.machine(platform, name, name + "-demo"));
  }

  /** Somebody who is not signed in. */
  public Visitor anybody() {
    return visitors.computeIfAbsent("", name -> new Visitor(platform));
  }

  List<Place> sampleCity() {
    var counter = "120116013";
    var clerk = as("clerk.xincun");
    return List.of(
        new Place("120000", counter, clerk, as("reviewer.city"), as("decider.city")),
        new Place("120116", counter, clerk, as("reviewer.binhai"), as("decider.binhai")),
        new Place(counter, counter, clerk, as("reviewer.xincun"), as("decider.xincun")));
  }

  /**
   * A region the platform does not know yet gets its place in the tree, one township centre and its officers, all
   * through the administration's own addresses.
   */
  Place newRegion(String region) {
    var admin = robot();
    var counter = region + "001";
    var parent = region.substring(0, 4) + "00";
    ensure(admin, "/api/identity/regions", Map.of("code", parent, "name", "区域" + parent, "tier", "CITY"));
    ensure(admin, "/api/identity/regions",
        Map.of("code", region, "name", "区域" + region, "tier", "DISTRICT", "parent", parent));
    ensure(admin, "/api/identity/regions",
        Map.of("code", counter, "name", "区域" + counter, "tier", "TOWNSHIP", "parent", region));
    return new Place(region, counter,
        officer("clerk", "窗口人员", "WINDOW_CLERK", counter, region),
        officer("reviewer", "审查人员", "REVIEWER", region, region),
        officer("decider", "决定人员", "DECIDER", region, region));
  }

  Visitor administratorOf(String region) {
    return officer("catalog", "目录管理员", "CATALOGUE_ADMINISTRATOR", region, region);
  }

  Visitor supervisorOf(String region) {
    return officer("supervisor", "监察人员", "SUPERVISOR", region, region);
  }

  private Visitor officer(String login, String name, String role, String at, String region) {
    var account = login + "." + region;
    ensure(robot(), "/api/identity/officers", Map.of(
        "loginName", account, "name", name + region, "password", PASSWORD,
        "grants", List.of(Map.of("role", role, "region", at, "organ", "*"))));
    return as(account);
  }

  /** Creates what is not there yet; a conflict means that an earlier run made it. */
  private static void ensure(Visitor admin, String path, Map<String, Object> body) {
    try {
      admin.post(path, body);
    } catch (Refusal refusal) {
      if (refusal.status() != 409) {
        throw refusal;
      }
    }
  }
}
