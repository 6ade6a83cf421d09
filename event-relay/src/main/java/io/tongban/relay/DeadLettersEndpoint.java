package io.tongban.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
  @Nullable List<DeadLetter> list(@Selector String subscription) {
    return known(subscription) ? deadLetters.list(subscription, LISTED) : null;
  }

  @WriteOperation
  @Nullable Replay replay(@Selector String subscription) {
    return known(subscription) ? new Replay(deadLetters.replay(subscription)) : null;
  }

  /** Null is answered with 404. */
  private boolean known(String subscription) {
    return deadLetters.subscriptions().contains(subscription);
  }

  record Replay(int replayed) {}
}
