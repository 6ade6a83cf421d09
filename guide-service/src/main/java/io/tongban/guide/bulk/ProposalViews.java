package io.tongban.guide.bulk;

import io.tongban.guide.bulk.BulkLines.Remark;
import io.tongban.guide.bulk.model.Status;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a proposal beside the guides as they read now. */
@Component
class ProposalViews {

  private final Proposals proposals;
  private final BulkEditing editing;
  private final BulkLines lines;

  ProposalViews(Proposals proposals, BulkEditing editing, BulkLines lines) {
    this.proposals = proposals;
    this.editing = editing;
    this.lines = lines;
  }

  /**
   * @param changed whether the guide reads otherwise than its proposer saw; of use while it is in review
   * @param leftOut whether it stayed as it was when the others were published
   */
  record Line(String code, String name, String region, int version, @Nullable String before, String after,
      boolean changed, boolean leftOut, List<Remark> faults) {}

  List<Line> lines(Proposals.Kept kept, Locale locale) {
    var proposed = proposals.lines(kept.proposal().id());
    var open = kept.proposal().status() == Status.IN_REVIEW;
    var now = open ? now(kept.edit(), proposed) : Map.<String, BulkEditing.Change>of();
    return proposed.stream().map(line -> {
      var change = now.get(line.code());
      return new Line(line.code(), line.name(), line.region(), line.guideVersion(), line.before(), line.after(),
          open && (change == null || change.version() != line.guideVersion()), line.leftOut(),
          change == null ? List.of() : lines.remarks(change.faults(), locale));
    }).toList();
  }

  private Map<String, BulkEditing.Change> now(BulkEdit edit, List<Proposals.Line> proposed) {
    return editing.changes(edit, proposed.stream().map(Proposals.Line::code).toList()).stream()
        .collect(Collectors.toMap(BulkEditing.Change::code, Function.identity()));
  }
}
