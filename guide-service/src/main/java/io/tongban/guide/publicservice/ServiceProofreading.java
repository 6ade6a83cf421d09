package io.tongban.guide.publicservice;

import io.tongban.guide.publicservice.model.Content;
import io.tongban.guide.publicservice.model.Element;
import io.tongban.guide.publicservice.model.Fee;
import io.tongban.guide.publicservice.model.Pricing;
import io.tongban.guide.publicservice.model.Promise;
import io.tongban.guide.publicservice.model.Unit;
import io.tongban.problem.Problem.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was written of a service: what is wrong with it, what it says, and what keeps it from being published. */
@Component
class ServiceProofreading {

  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LINE = 500;
  private static final int LONGEST_TEXT = 20_000;
  private static final int MOST = 50;
  private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000_000);

  private final ElementSettings settings;
  private final List<ServiceCheck> checks;

  ServiceProofreading(ElementSettings settings, List<ServiceCheck> checks) {
    this.settings = settings;
    this.checks = checks;
  }

  List<Element> elements() {
    return settings.all();
  }

  /** What cannot be read. */
  List<FieldError> faults(Written written) {
    var faults = new Faults();
    faults.text("name", written.name(), LONGEST_NAME);
    faults.length("words", written.words(), LONGEST_LINE);
    each(written.elements()).forEach((key, text) -> {
      if (!settings.has(key)) {
        faults.add("elements." + key, "unknown-element", key);
      }
      faults.length("elements." + key, text, LONGEST_TEXT);
    });
    promises(faults, each(written.promises()));
    fees(faults, each(written.fees()));
    return faults.all();
  }

  private static void promises(Faults faults, List<Written.@Nullable WrittenPromise> promises) {
    if (promises.size() > MOST) {
      faults.add("promises", "too-many", MOST);
    }
    for (var n = 0; n < promises.size(); n++) {
      var at = "promises[" + n + "]";
      var promise = promises.get(n);
      if (promise == null) {
        faults.add(at, "blank");
        continue;
      }
      faults.text(at + ".name", promise.name(), LONGEST_NAME);
      number(faults, at + ".number", promise.number());
      faults.one(at + ".unit", promise.unit(), Unit::valueOf, "unknown-unit");
    }
  }

  private static void fees(Faults faults, List<Written.@Nullable WrittenFee> fees) {
    if (fees.size() > MOST) {
      faults.add("fees", "too-many", MOST);
    }
    Set<String> keys = new HashSet<>();
    for (var n = 0; n < fees.size(); n++) {
      var at = "fees[" + n + "]";
      var fee = fees.get(n);
      if (fee == null) {
        faults.add(at, "blank");
        continue;
      }
      var key = Objects.requireNonNullElse(fee.key(), "");
      if (!KEY.matcher(key).matches()) {
        faults.add(at + ".key", "invalid-fee-key", key);
      } else if (!keys.add(key)) {
        faults.add(at + ".key", "duplicate-fee", key);
      }
      faults.text(at + ".name", fee.name(), LONGEST_NAME);
      number(faults, at + ".amount", fee.amount());
      faults.text(at + ".unit", fee.unit(), LONGEST_NAME);
      faults.one(at + ".pricing", fee.pricing(), Pricing::valueOf, "unknown-pricing");
      faults.text(at + ".basis", fee.basis(), LONGEST_LINE);
    }
  }

  private static void number(Faults faults, String field, @Nullable BigDecimal number) {
    if (number == null || number.signum() < 0 || number.compareTo(MOST_MONEY) > 0 || number.scale() > 6) {
      faults.add(field, "invalid-amount");
    }
  }

  /** What of it can be read: blank texts, and promises and fees that lack something, are left out. */
  Content content(Written written) {
    var elements = new HashMap<String, String>();
    each(written.elements()).forEach((key, text) -> {
      if (text != null && !text.isBlank()) {
        elements.put(key, text.strip());
      }
    });
    var promises = new ArrayList<Promise>();
    for (var promise : each(written.promises())) {
      var alone = new Faults();
      promises(alone, Collections.singletonList(promise));
      if (promise != null && alone.all().isEmpty()) {
        promises.add(new Promise(text(promise.name()), Objects.requireNonNull(promise.number()),
            Unit.valueOf(text(promise.unit()))));
      }
    }
    var fees = new ArrayList<Fee>();
    for (var fee : each(written.fees())) {
      var alone = new Faults();
      fees(alone, Collections.singletonList(fee));
      if (fee != null && alone.all().isEmpty()) {
        fees.add(new Fee(text(fee.key()), text(fee.name()), Objects.requireNonNull(fee.amount()), text(fee.unit()),
            Pricing.valueOf(text(fee.pricing())), text(fee.basis())));
      }
    }
    var words = text(written.words());
    return new Content(text(written.name()), words.isEmpty() ? null : words, elements, promises, fees);
  }

  /** What keeps it from being published: every element without a value, and what other features know. */
  List<FieldError> obstacles(PublicBody body, String service, Content content, List<Fee> before) {
    var faults = new Faults();
    content.told(elements()).stream()
        .filter(told -> told.value() == null)
        .forEach(told -> faults.add("elements." + told.key(), "element-missing", told.title(), told.titleEn()));
    var obstacles = new ArrayList<>(faults.all());
    var candidate = new ServiceCheck.Candidate(body, service, fees(content.fees()), fees(before));
    checks.forEach(check -> obstacles.addAll(check.faults(candidate)));
    return obstacles;
  }

  private static List<ServiceCheck.Fee> fees(List<Fee> fees) {
    return fees.stream()
        .map(fee -> new ServiceCheck.Fee(fee.key(), fee.name(), fee.amount(), fee.unit(), fee.pricing().name()))
        .toList();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static <T> List<T> each(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }

  private static <T> Map<String, T> each(@Nullable Map<String, T> map) {
    return Objects.requireNonNullElse(map, Map.of());
  }
}
