package io.tongban.guide.feerecord;

import io.tongban.guide.feerecord.model.FeeRecord;
import io.tongban.guide.feerecord.model.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The records as everybody reads them, beside the fee they are about. */
@Component
public class FeeRecords {

  private final StoredRecords records;
  private final Rules rules;
  private final MessageSource messages;

  FeeRecords(StoredRecords records, Rules rules, MessageSource messages) {
    this.records = records;
    this.rules = rules;
    this.messages = messages;
  }

  /**
   * A record, its kinds by name: {@code kind} HEARING, CONSULTATION or RELEASE.
   *
   * @param body with {@code service} and {@code fee}, or else {@code item}
   * @param breaches in sentences, by what a hearing falls short of the rules
   */
  public record View(long id, int version, String kind, String title, @Nullable String body,
      @Nullable String service, @Nullable String fee, @Nullable String item, String region, LocalDate heldOn,
      @Nullable String place, @Nullable LocalDate recruitedOn, @Nullable LocalDate announcedOn, boolean mechanism,
      List<Group> participants, List<Said> opinions, @Nullable String result, @Nullable String documentNumber,
      @Nullable String documentTitle, @Nullable LocalDate effectiveOn, @Nullable BigDecimal amount,
      @Nullable String unit, List<Reference> links, List<String> breaches) {}

  /** @param group CONSUMERS, OPERATORS, EXPERTS, AUTHORITIES or OTHERS */
  public record Group(String group, int count) {}

  /** @param side FOR, AGAINST or OTHER; {@code adoption}: ADOPTED, PARTLY or NOT_ADOPTED */
  public record Said(String side, String text, @Nullable String adoption, @Nullable String reply) {}

  public record Reference(String title, String address) {}

  /** The newest first; of all services of the body when none is named. */
  public List<View> ofService(String body, @Nullable String service, Locale locale) {
    return views(records.ofService(body, service), locale);
  }

  public List<View> ofItem(String code, Locale locale) {
    return views(records.ofItem(code), locale);
  }

  List<View> views(List<StoredRecords.Stored> stored, Locale locale) {
    var dated = rules.hearings();
    return stored.stream()
        .map(one -> view(one, one.record().breaches(dated.on(one.record().heldOn())), locale))
        .toList();
  }

  private View view(StoredRecords.Stored stored, List<FeeRecord.Breach> breaches, Locale locale) {
    var record = stored.record();
    var service = record.subject() instanceof Subject.OfService of ? of : null;
    var decision = record.decision();
    return new View(stored.id(), stored.version(), record.kind().name(), record.title(),
        service == null ? null : service.body(), service == null ? null : service.service(),
        service == null ? null : service.fee(), record.subject() instanceof Subject.OfItem of ? of.code() : null,
        stored.region(), record.heldOn(), record.place(), record.recruitedOn(), record.announcedOn(),
        record.mechanism(),
        record.participants().stream().map(some -> new Group(some.group().name(), some.count())).toList(),
        record.opinions().stream()
            .map(said -> new Said(said.side().name(), said.text(),
                said.adoption() == null ? null : said.adoption().name(), said.reply()))
            .toList(),
        record.result(), decision == null ? null : decision.document().value(),
        decision == null ? null : decision.documentTitle(), decision == null ? null : decision.effectiveOn(),
        decision == null ? null : decision.amount(), decision == null ? null : decision.unit(),
        record.links().stream().map(link -> new Reference(link.title(), link.address())).toList(),
        breaches.stream().map(breach -> text(breach, locale)).toList());
  }

  private String text(FeeRecord.Breach breach, Locale locale) {
    return messages.getMessage("breach." + breach.what(),
        new Object[] {Objects.requireNonNullElse(breach.number(), 0), Objects.requireNonNullElse(breach.basis(), "")},
        locale);
  }
}
