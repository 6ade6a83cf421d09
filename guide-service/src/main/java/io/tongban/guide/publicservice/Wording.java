package io.tongban.guide.publicservice;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.search.Terms;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what bodies and their services are found: their names, the kind's name, and words of their own. */
@Component
class Wording {

  private final Terms terms;
  private final Kinds kinds;
  private final Clock clock;

  Wording(Terms terms, Kinds kinds, Clock clock) {
    this.terms = terms;
    this.kinds = kinds;
    this.clock = clock;
  }

  List<String> terms(PublicBody body) {
    return terms.of(of(body).stream());
  }

  List<String> terms(PublicBody body, String service, @Nullable String words) {
    return terms(of(body), service, words);
  }

  /** By key. */
  Map<String, List<String>> terms(PublicBody body, List<Services.Published> services) {
    var names = of(body);
    return services.stream()
        .collect(Collectors.toMap(Services.Published::key, one -> terms(names, one.name(), one.words())));
  }

  private List<String> terms(List<String> names, String service, @Nullable String words) {
    return terms.of(Stream.concat(names.stream(), Stream.of(service, Objects.requireNonNullElse(words, ""))));
  }

  private List<String> of(PublicBody body) {
    var kind = kinds.find(body.kind(), WorkingCalendar.dateOf(clock.instant())).map(Kinds.Kind::title).orElse("");
    return List.of(body.name(), kind);
  }
}
