package io.tongban.guide.page;

import io.tongban.guide.feerecord.FeeRecords;
import io.tongban.guide.page.PublicPage.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was held about fees, as pages show it beside the fee. */
@Component
class FeeEvents {

  private final MessageSource messages;

  FeeEvents(MessageSource messages) {
    this.messages = messages;
  }

  /** @param breaches by what it falls short of the rules, in sentences */
  record Event(long id, String title, String kind, List<Fact> facts, List<Said> opinions, @Nullable String result,
      List<FeeRecords.Reference> links, List<String> breaches) {}

  record Said(String side, String text, @Nullable String adoption, @Nullable String reply) {}

  List<Event> of(List<FeeRecords.View> records, Reading reading) {
    return records.stream().map(record -> event(record, reading)).toList();
  }

  private Event event(FeeRecords.View record, Reading reading) {
    return new Event(record.id(), record.title(), text(reading, "page.record.kind." + record.kind()),
        facts(record, reading),
        record.opinions().stream()
            .map(said -> new Said(text(reading, "page.record.side." + said.side()), said.text(),
                said.adoption() == null ? null : text(reading, "page.record.adoption." + said.adoption()),
                said.reply()))
            .toList(),
        record.result(), record.links(), record.breaches());
  }

  private List<Fact> facts(FeeRecords.View record, Reading reading) {
    var facts = new ArrayList<Fact>();
    add(facts, reading, "held", record.heldOn());
    add(facts, reading, "place", record.place());
    if (record.mechanism()) {
      add(facts, reading, "about", text(reading, "page.record.mechanism"));
    }
    add(facts, reading, "recruited", record.recruitedOn());
    add(facts, reading, "announced", record.announcedOn());
    if (!record.participants().isEmpty()) {
      add(facts, reading, "participants", record.participants().stream()
          .map(some -> text(reading, "page.record.group." + some.group(), some.count()))
          .collect(Collectors.joining(reading.english() ? ", " : "、")));
    }
    add(facts, reading, "document", record.documentNumber() == null ? null
        : record.documentNumber() + (record.documentTitle() == null ? "" : " " + record.documentTitle()));
    if (record.amount() != null) {
      add(facts, reading, "price", record.amount().stripTrailingZeros().toPlainString() + " " + record.unit());
    }
    add(facts, reading, "effective", record.effectiveOn());
    return facts;
  }

  private void add(List<Fact> facts, Reading reading, String key, @Nullable LocalDate day) {
    add(facts, reading, key, day == null ? null : day.toString());
  }

  private void add(List<Fact> facts, Reading reading, String key, @Nullable String value) {
    if (value != null) {
      facts.add(new Fact(text(reading, "page.record." + key), value));
    }
  }

  private String text(Reading reading, String key, Object... args) {
    return messages.getMessage(key, args, reading.labels());
  }
}
