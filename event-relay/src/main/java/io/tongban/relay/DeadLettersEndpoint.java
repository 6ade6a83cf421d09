package io.tongban.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** {@code /actuator/deadletters}: how many per subscription; {@code /…/{subscription}}: GET lists, POST replays. */
@Endpoint(id = "deadletters")
final class DeadLettersEndpoint {

  private static final int LISTED = 100;

  private final DeadLetters deadLetters;

  DeadLettersEndpoint(DeadLetters deadLetters) {
    this.deadLetters = deadLetters;
  }

  @ReadOperation
  Map<String, Long> counts() {
    var counts = new LinkedHashMap<String, Long>();
    deadLetters.subscriptions().forEach(name -> counts.put(name, deadLetters.count(name)));
    return counts;
  }

  @ReadOperation
  List<DeadLetter> list(@Selector String subscription) {
    return deadLetters.list(known(subscription), LISTED);
  }

  @WriteOperation
  Replay replay(@Selector String subscription) {
    return new Replay(deadLetters.replay(known(subscription)));
  }

  /** Anything else is answered with 400. */
  private String known(String subscription) {
    if (deadLetters.subscriptions().contains(subscription)) return subscription;
    throw new InvalidEndpointRequestException(
        "No subscription " + subscription + ", there are " + deadLetters.subscriptions(), "unknown subscription");
  }

  record Replay(int replayed) {}
}
