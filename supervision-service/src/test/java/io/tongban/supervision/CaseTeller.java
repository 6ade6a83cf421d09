package io.tongban.supervision;

import io.tongban.client.application.CaseEvent;
import io.tongban.client.application.CaseEvent.Clock;
import io.tongban.client.application.CaseEvent.Type;
import io.tongban.clock.ClockConfiguration;
import io.tongban.relay.EventPublisher;
import io.tongban.relay.OutgoingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of one case over the broker, as application-service does. */
final class CaseTeller {

  private static int cases;

  private final EventPublisher publisher;
  private final TransactionTemplate transaction;
  private final CaseEvent.Terms terms;
  final String number;

  CaseTeller(EventPublisher publisher, TransactionTemplate transaction, String region, String receivingRegion) {
    this.publisher = publisher;
    this.transaction = transaction;
    this.number = receivingRegion + "-20260302-%06d".formatted(++cases);
    this.terms = new CaseEvent.Terms("000130001W00", "食品经营许可", "01", "PROMISED", 7, region, receivingRegion,
        "11120116MB0001", "滨海新区市场监督管理局", 10, 20, "《中华人民共和国行政许可法》第四十二条");
  }

  void submitted(long sequence, String on) {
    tell(event(sequence, Type.SUBMITTED, Clock.NONE, on, Map.of("materials", List.of("营业执照"))));
  }

  void accepted(long sequence, String on) {
    tell(event(sequence, Type.ACCEPTED, Clock.START, on, Map.of("clockFrom", on, "deemed", false)));
  }

  void suspended(long sequence, String on) {
    tell(event(sequence, Type.SUSPENDED, Clock.STOP, on,
        Map.of("reason", "TESTING", "expectedWorkingDays", 5, "noticeNumber", "告〔2026〕8号")));
  }

  void granted(long sequence, String on) {
    tell(event(sequence, Type.GRANTED, Clock.END, on, Map.of("licenceNumber", "XK" + number)));
  }

  CaseEvent event(long sequence, Type type, Clock clock, String on, Map<String, @Nullable Object> details) {
    return new CaseEvent(number, sequence, type, at(on), "clerk.xincun", "新村窗口", "WINDOW_CLERK", clock, terms,
        new LinkedHashMap<>(details));
  }

  void tell(CaseEvent event) {
    transaction.executeWithoutResult(status -> publisher.publish(
        new OutgoingEvent(event.type().routingKey(), number, event.sequence(), event)));
  }

  static Instant at(String day) {
    return LocalDate.parse(day).atTime(10, 0).atZone(ClockConfiguration.ZONE).toInstant();
  }
}
