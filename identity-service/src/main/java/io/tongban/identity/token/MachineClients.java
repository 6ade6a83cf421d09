package io.tongban.identity.token;

import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.identity.setup.DemoSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The programs that get tokens in their own name, with what they may do. */
@Component
class MachineClients {

  static final String ROBOT = "tongban-robot";
  static final String ROBOT_SECRET = "tongban-robot-demo";

  private static final List<Grant> OF_SERVICES =
      List.of(new Grant(Role.SERVICE, RegionCode.NATION, Grant.EVERY_ORGAN));
  /** Above every city, so that a list of any region can be tried. */
  private static final List<Grant> OF_ROBOT = List.of(
      Grant.parse("WINDOW_CLERK@000000/*"),
      Grant.parse("CATALOGUE_ADMINISTRATOR@000000/*"),
      Grant.parse("SUPERVISOR@000000/*"),
      Grant.parse("SYSTEM_ADMINISTRATOR@000000/*"));

  private final Map<String, String> secrets = new HashMap<>();
  private final Map<String, List<Grant>> grants = new HashMap<>();

  MachineClients(TokenSettings settings, DemoSettings demo) {
    for (var client : settings.clients()) {
      var equals = client.indexOf('=');
      if (equals < 1 || equals == client.length() - 1) {
        throw new IllegalArgumentException("TONGBAN_CLIENT_SECRETS must be name=secret,name=secret");
      }
      add(client.substring(0, equals).strip(), client.substring(equals + 1).strip(), OF_SERVICES);
    }
    if (demo.enabled()) {
      add(ROBOT, ROBOT_SECRET, OF_ROBOT);
    }
  }

  private void add(String client, String secret, List<Grant> held) {
    secrets.put(client, secret);
    grants.put(client, held);
  }

  Map<String, String> secrets() {
    return secrets;
  }

  List<Grant> grantsOf(String client) {
    return grants.getOrDefault(client, List.of());
  }
}
