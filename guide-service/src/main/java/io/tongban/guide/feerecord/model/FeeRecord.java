package io.tongban.guide.feerecord.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was held about a fee, or will be.
 *
 * @param recruitedOn when it was announced who may take part and how
 * @param announcedOn when it was announced where and when it is held
 * @param mechanism whether it was about a pricing mechanism 定价机制 instead of a price
 * @param decision null as long as nothing is decided
 */
public record FeeRecord(Kind kind, String title, Subject subject, LocalDate heldOn, @Nullable String place,
    @Nullable LocalDate recruitedOn, @Nullable LocalDate announcedOn, boolean mechanism,
    List<Participants> participants, List<Opinion> opinions, @Nullable String result, @Nullable Decision decision,
    List<Link> links) {

  public FeeRecord {
    participants = List.copyOf(participants);
    opinions = List.copyOf(opinions);
    links = List.copyOf(links);
  }

  public record Link(String title, String address) {}

  /**
   * One thing by which a hearing falls short of the rules.
   *
   * @param number what the rule asks; null where it asks for no number
   */
  public record Breach(What what, @Nullable Integer number, @Nullable String basis) {}

  public enum What {
    RECRUITED_LATE,
    ANNOUNCED_LATE,
    FEW_CONSUMERS,
    ADOPTION_UNTOLD
  }

  /** Where a hearing falls short; nothing is asked of the other kinds. */
  public List<Breach> breaches(HearingRules rules) {
    var breaches = new ArrayList<Breach>();
    if (kind != Kind.HEARING) {
      return breaches;
    }
    var recruitment = rules.recruitmentDays();
    if (recruitment != null && daysBefore(recruitedOn) < recruitment.number()) {
      breaches.add(new Breach(What.RECRUITED_LATE, recruitment.number(), recruitment.basis()));
    }
    var announcement = rules.announcementDays();
    if (announcement != null && daysBefore(announcedOn) < announcement.number()) {
      breaches.add(new Breach(What.ANNOUNCED_LATE, announcement.number(), announcement.basis()));
    }
    if (decision == null) {
      return breaches;
    }
    var share = rules.consumersPercent();
    if (share != null && tooFewConsumers(share.number())) {
      breaches.add(new Breach(What.FEW_CONSUMERS, share.number(), share.basis()));
    }
    if (opinions.isEmpty() || opinions.stream().map(Opinion::adoption).anyMatch(Objects::isNull)) {
      breaches.add(new Breach(What.ADOPTION_UNTOLD, null, null));
    }
    return breaches;
  }

  private boolean tooFewConsumers(int percent) {
    var all = participants.stream().mapToLong(Participants::count).sum();
    var consumers = participants.stream().filter(some -> some.group() == Participants.Group.CONSUMERS)
        .mapToLong(Participants::count).sum();
    return all == 0 || consumers * 100 < all * percent;
  }

  /** Negative when it was never said. */
  private long daysBefore(@Nullable LocalDate told) {
    return told == null ? -1 : ChronoUnit.DAYS.between(told, heldOn);
  }
}
