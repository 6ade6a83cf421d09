package io.tongban.launcher;

import io.tongban.launcher.demo.Refusal;
import io.tongban.launcher.demo.Visitor;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks every service of the running platform for events that its handlers could not take in. */
@Command(
    name = "dead-letters",
    description = "Lists events that could not be taken in, and gives them back to their handlers.",
    mixinStandardHelpOptions = true)
final class DeadLettersCommand implements Callable<Integer> {
  @Option(names = "--replay", paramLabel = "SUBSCRIPTION", description = "Give these back to their handler.")
  @Nullable String replay;

  @Override
  public Integer call() {
    var home = Main.home();
    var running = RunState.read(home.state()).stream().filter(RunState.Entry::ready).toList();
    if (running.isEmpty()) {
      throw new StartFailure("Nothing runs.");
    }
    var secrets = new Secrets(home.secrets());
    var identity = address(running.stream()
        .filter(entry -> entry.component().equals(Service.IDENTITY)).findFirst()
        .orElseThrow(() -> new StartFailure("identity-service does not run.")));
    for (var service : Service.ALL) {
      if (service.database()) {
        running.stream().filter(entry -> entry.component().equals(service.name())).forEach(entry -> show(
            service, Visitor.machine(identity, service.name(), secrets.get("client." + service.name()))
                .at(address(entry))));
      }
    }
    return 0;
  }

  private void show(Service service, Visitor machine) {
    try {
      machine.get("/actuator/deadletters").propertyStream().forEach(subscription -> {
        System.out.printf("  %-22s %-32s %s%n", service.name(), subscription.getKey(), subscription.getValue());
        if (subscription.getKey().equals(replay)) {
          System.out.println("    replayed: " + machine.post("/actuator/deadletters/" + replay, Map.of()));
        }
      });
    } catch (Refusal refusal) {
      if (refusal.status() != 404) {
        throw refusal;
      }
    }
  }

  private static URI address(RunState.Entry entry) {
    return URI.create("http://127.0.0.1:" + entry.port());
  }
}
