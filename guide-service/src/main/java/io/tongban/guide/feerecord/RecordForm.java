package io.tongban.guide.feerecord;

import io.tongban.guide.feerecord.model.Decision;
import io.tongban.guide.feerecord.model.DocumentNumber;
import io.tongban.guide.feerecord.model.FeeRecord;
import io.tongban.guide.feerecord.model.Kind;
import io.tongban.guide.feerecord.model.Opinion;
import io.tongban.guide.feerecord.model.Participants;
import io.tongban.guide.feerecord.model.Subject;
import io.tongban.problem.Problem;
import io.tongban.problem.Problem.FieldError;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is sent: of body, service and fee, or of item.
 *
 * @param version the one read last; null to record it
 * @param kind HEARING, CONSULTATION or RELEASE
 * @param amount the price decided, per unit; left out for a mechanism
 */
record RecordForm(@Nullable Integer version, @Nullable String kind, @Nullable String title, @Nullable String body,
    @Nullable String service, @Nullable String fee, @Nullable String item, @Nullable LocalDate heldOn,
    @Nullable String place, @Nullable LocalDate recruitedOn, @Nullable LocalDate announcedOn,
    @Nullable Boolean mechanism, @Nullable List<@Nullable Group> participants,
    @Nullable List<@Nullable Said> opinions, @Nullable String result, @Nullable String documentNumber,
    @Nullable String documentTitle, @Nullable LocalDate effectiveOn, @Nullable BigDecimal amount,
    @Nullable String unit, @Nullable List<@Nullable Reference> links) {

  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 5_000;
  private static final int MOST = 50;
  private static final int MOST_PEOPLE = 100_000;
  private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000_000);

  record Group(@Nullable String group, @Nullable Integer count) {}

  record Said(@Nullable String side, @Nullable String text, @Nullable String adoption, @Nullable String reply) {}

  record Reference(@Nullable String title, @Nullable String address) {}

  boolean ofItem() {
    return item != null && !item.isBlank();
  }

  /** @throws Problem 400 {@code invalid-request}, naming each field at fault */
  FeeRecord record() {
    var faults = new ArrayList<FieldError>();
    var what = one(faults, "kind", kind, Kind::valueOf, "unknown-record-kind");
    line(faults, "title", title, true);
    line(faults, "place", place, what == Kind.HEARING);
    line(faults, "documentTitle", documentTitle, false);
    if (heldOn == null) {
      faults.add(new FieldError("heldOn", "blank"));
    }
    if (result != null && result.length() > LONGEST_TEXT) {
      faults.add(new FieldError("result", "too-long", LONGEST_TEXT));
    }
    notAfter(faults, "recruitedOn", recruitedOn);
    notAfter(faults, "announcedOn", announcedOn);
    var groups = each(faults, "participants", participants, RecordForm::group);
    var said = each(faults, "opinions", opinions, RecordForm::opinion);
    var references = each(faults, "links", links, RecordForm::link);
    var decision = decision(faults);
    if (!faults.isEmpty()) {
      var problem = new Problem(400, "invalid-request").field(faults.getFirst().field());
      faults.forEach(problem::error);
      throw problem;
    }
    return new FeeRecord(Objects.requireNonNull(what), text(title), subject(), Objects.requireNonNull(heldOn),
        orNull(place), recruitedOn, announcedOn, ofMechanism(), groups, said, orNull(result), decision, references);
  }

  private boolean ofMechanism() {
    return Boolean.TRUE.equals(mechanism);
  }

  private Subject subject() {
    return ofItem() ? new Subject.OfItem(text(item)) : new Subject.OfService(text(body), text(service), text(fee));
  }

  private @Nullable Decision decision(List<FieldError> faults) {
    if (orNull(documentNumber) == null && effectiveOn == null && amount == null) {
      return null;
    }
    var number = one(faults, "documentNumber", documentNumber, DocumentNumber::new, "invalid-document-number");
    if (effectiveOn == null) {
      faults.add(new FieldError("effectiveOn", "blank"));
    } else if (heldOn != null && effectiveOn.isBefore(heldOn)) {
      faults.add(new FieldError("effectiveOn", "in-force-before-held", effectiveOn, heldOn));
    }
    if (orNull(result) == null) {
      faults.add(new FieldError("result", "blank"));
    }
    if (!ofMechanism()) {
      if (amount == null || amount.signum() < 0 || amount.compareTo(MOST_MONEY) > 0 || amount.scale() > 6) {
        faults.add(new FieldError("amount", "invalid-amount"));
      }
      line(faults, "unit", unit, true);
    }
    return number == null || effectiveOn == null ? null
        : new Decision(number, orNull(documentTitle), effectiveOn, ofMechanism() ? null : amount,
            ofMechanism() ? null : orNull(unit));
  }

  private void notAfter(List<FieldError> faults, String field, @Nullable LocalDate day) {
    if (day != null && heldOn != null && day.isAfter(heldOn)) {
      faults.add(new FieldError(field, "announced-after-held", day, heldOn));
    }
  }

  private static Participants group(List<FieldError> faults, String at, Group group) {
    var who = one(faults, at + ".group", group.group(), Participants.Group::valueOf, "unknown-group");
    var count = Objects.requireNonNullElse(group.count(), 0);
    if (count < 1 || count > MOST_PEOPLE) {
      faults.add(new FieldError(at + ".count", "invalid-count"));
    }
    return new Participants(who == null ? Participants.Group.OTHERS : who, count);
  }

  private static Opinion opinion(List<FieldError> faults, String at, Said said) {
    var side = one(faults, at + ".side", said.side(), Opinion.Side::valueOf, "unknown-side");
    if (orNull(said.text()) == null) {
      faults.add(new FieldError(at + ".text", "blank"));
    }
    for (var text : new @Nullable String[] {said.text(), said.reply()}) {
      if (text != null && text.length() > LONGEST_TEXT) {
        faults.add(new FieldError(at, "too-long", LONGEST_TEXT));
      }
    }
    var adoption = orNull(said.adoption()) == null ? null
        : one(faults, at + ".adoption", said.adoption(), Opinion.Adoption::valueOf, "unknown-adoption");
    if (adoption != null && adoption != Opinion.Adoption.ADOPTED && orNull(said.reply()) == null) {
      faults.add(new FieldError(at + ".reply", "adoption-without-reason"));
    }
    return new Opinion(side == null ? Opinion.Side.OTHER : side, text(said.text()), adoption, orNull(said.reply()));
  }

  private static FeeRecord.Link link(List<FieldError> faults, String at, Reference link) {
    line(faults, at + ".title", link.title(), true);
    one(faults, at + ".address", link.address(), RecordForm::address, "invalid-link");
    return new FeeRecord.Link(text(link.title()), text(link.address()));
  }

  private static URI address(String text) {
    var address = URI.create(text.strip());
    if (!List.of("http", "https").contains(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException(text);
    }
    return address;
  }

  private interface Reader<S, T> {
    T read(List<FieldError> faults, String at, S sent);
  }

  private static <S, T> List<T> each(List<FieldError> faults, String field, @Nullable List<@Nullable S> all,
      Reader<S, T> reader) {
    var read = new ArrayList<T>();
    var sent = Objects.requireNonNullElse(all, List.<@Nullable S>of());
    if (sent.size() > MOST) {
      faults.add(new FieldError(field, "too-many", MOST));
      return read;
    }
    for (var n = 0; n < sent.size(); n++) {
      var one = sent.get(n);
      if (one == null) {
        faults.add(new FieldError(field + "[" + n + "]", "blank"));
      } else {
        read.add(reader.read(faults, field + "[" + n + "]", one));
      }
    }
    return read;
  }

  private static void line(List<FieldError> faults, String field, @Nullable String text, boolean needed) {
    if (needed && orNull(text) == null) {
      faults.add(new FieldError(field, "blank"));
    } else if (text != null && text.length() > LONGEST_LINE) {
      faults.add(new FieldError(field, "too-long", LONGEST_LINE));
    }
  }

  private static <T> @Nullable T one(List<FieldError> faults, String field, @Nullable String text,
      Function<String, T> reading, String code) {
    try {
      return reading.apply(text(text));
    } catch (IllegalArgumentException unknown) {
      faults.add(new FieldError(field, code, text(text)));
      return null;
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
