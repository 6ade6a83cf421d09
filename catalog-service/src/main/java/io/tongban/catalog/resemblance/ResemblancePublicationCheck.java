package io.tongban.catalog.resemblance;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.PublicationCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 优化营商环境条例第四十条: what was cancelled is not carried on in disguise; who says it is another thing gives a reason. */
@Component
class ResemblancePublicationCheck implements PublicationCheck {

  /** Items that are told one by one; all of them stand under {@code /resemblances}. */
  private static final int NAMED = 20;

  private final Flagging flagging;

  ResemblancePublicationCheck(Flagging flagging) {
    this.flagging = flagging;
  }

  @Override
  public List<Fault> faults(Draft draft, Instant from) {
    var flags = flagging.flags(draft, from, null, NAMED + 1, false);
    var faults = new ArrayList<Fault>();
    flags.stream().limit(NAMED).forEach(flag ->
        faults.add(new Fault("items[" + flag.code() + "]", "resembles-cancelled", args(flag))));
    if (flags.size() > NAMED) {
      faults.add(new Fault("items", "more-resembling-items", List.of()));
    }
    return faults;
  }

  /** The item, then the one it resembles most of those without a reason: name, code or document, points, threshold. */
  static List<Object> args(Flag flag) {
    var evidence = flag.against().stream().filter(one -> one.excuse() == null).findFirst().orElseThrow().evidence();
    var cancelled = evidence.cancelled();
    return List.of(flag.name(), cancelled.name(),
        cancelled.code() == null ? String.valueOf(cancelled.document()) : cancelled.code(),
        Double.toString(evidence.points()), Double.toString(evidence.threshold()));
  }
}
