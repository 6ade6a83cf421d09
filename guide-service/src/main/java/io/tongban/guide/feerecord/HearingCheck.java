package io.tongban.guide.feerecord;

import io.tongban.calendar.WorkingCalendar;
import io.tongban.guide.feerecord.model.FeeRecord;
import io.tongban.guide.feerecord.model.Price;
import io.tongban.guide.feerecord.model.Subject;
import io.tongban.guide.publicservice.ServiceCheck;
import io.tongban.problem.Problem.FieldError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a price from being published without the hearing or the record that it rests on. */
@Component
class HearingCheck implements ServiceCheck {

  private static final String MARKET = "MARKET";

  private final StoredRecords records;
  private final Rules rules;
  private final Clock clock;

  HearingCheck(StoredRecords records, Rules rules, Clock clock) {
    this.records = records;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<FieldError> faults(Candidate service) {
    if (service.fees().isEmpty()) {
      return List.of();
    }
    var today = WorkingCalendar.dateOf(clock.instant());
    var basis = rules.hearingNeeded(service.body().kind(), today).orElse(null);
    var dated = rules.hearings();
    var held = records.ofService(service.body().code(), service.service()).stream()
        .map(StoredRecords.Stored::record)
        .map(record -> new Price.Held(record, dated.on(record.heldOn())))
        .toList();
    var faults = new ArrayList<FieldError>();
    for (var n = 0; n < service.fees().size(); n++) {
      var fee = service.fees().get(n);
      var price = new Price(fee.amount(), fee.unit(), !fee.pricing().equals(MARKET), changed(fee, service.before()));
      var refusal = price.refusal(basis != null, held.stream().filter(one -> about(one, fee)).toList(), today);
      if (refusal != null) {
        faults.add(fault("fees[" + n + "]", fee, refusal, basis));
      }
    }
    return faults;
  }

  private static boolean about(Price.Held held, Fee fee) {
    return held.record().subject() instanceof Subject.OfService of && of.fee().equals(fee.key());
  }

  private static boolean changed(Fee fee, List<Fee> before) {
    return before.stream()
        .filter(old -> old.key().equals(fee.key()))
        .anyMatch(old -> old.amount().compareTo(fee.amount()) != 0 || !old.unit().equals(fee.unit()));
  }

  private static FieldError fault(String field, Fee fee, Price.Refusal refusal, @Nullable String basis) {
    var price = fee.amount().stripTrailingZeros().toPlainString() + " " + fee.unit();
    return switch (refusal) {
      case Price.Refusal.WithoutHearing() ->
          new FieldError(field, "fee-without-hearing", fee.name(), Objects.requireNonNullElse(basis, ""));
      case Price.Refusal.DiffersFrom(var record) ->
          new FieldError(field, "fee-differs-from-decision", fee.name(), price, record.title(), decided(record));
      case Price.Refusal.Defective(var record, var breaches) ->
          new FieldError(field, "fee-hearing-defective", fee.name(), record.title(), breaches);
      case Price.Refusal.NotYetInForce(var record) ->
          new FieldError(field, "fee-not-yet-in-force", fee.name(), record.title(),
              Objects.requireNonNull(record.decision()).effectiveOn());
      case Price.Refusal.ChangeWithoutRecord() -> new FieldError(field, "fee-change-without-record", fee.name(), price);
    };
  }

  private static String decided(FeeRecord record) {
    var decision = Objects.requireNonNull(record.decision());
    return Objects.requireNonNull(decision.amount()).stripTrailingZeros().toPlainString() + " " + decision.unit();
  }
}
