package io.tongban.guide.bulk;

import io.tongban.guide.guide.GuideWriting;
import io.tongban.guide.guide.Proofreading;
import io.tongban.guide.guide.WrittenGuides;
import io.tongban.problem.Problem;
import io.tongban.problem.Problem.FieldError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works a change out for each guide it touches, and makes it in all of them or in none. */
@Component
class BulkEditing {

  /** More are one organ's whole list: that comes as an import. */
  private static final int MOST = 1000;

  private final WrittenGuides guides;
  private final Proofreading proofreading;
  private final GuideWriting writing;

  BulkEditing(WrittenGuides guides, Proofreading proofreading, GuideWriting writing) {
    this.guides = guides;
    this.proofreading = proofreading;
    this.writing = writing;
  }

  /** @param faults what keeps the changed guide from being published */
  record Change(GuideWriting.Order order, String name, String region, int version, @Nullable String before,
      String after, List<FieldError> faults) {

    String code() {
      return order.described().item().code();
    }
  }

  List<Change> changes(BulkEdit edit) {
    var found = guides.of(edit.region(), edit.organ(), MOST + 1);
    if (found.size() > MOST) {
      throw new Problem(409, "too-many-guides").args(MOST);
    }
    return found.stream().flatMap(guide -> change(edit, guide)).toList();
  }

  /**
   * @param versions by code, of the guides to be changed as they were seen
   * @return how many were changed
   * @throws Problem 409 {@code guides-changed-meanwhile} or {@code guide-not-publishable}; then none is changed
   */
  int apply(BulkEdit edit, Map<String, Integer> versions, String by) {
    var changes = changes(edit).stream().filter(change -> versions.containsKey(change.code())).toList();
    if (changes.size() < versions.size()) {
      var known = changes.stream().map(Change::code).toList();
      throw changed(versions.keySet().stream().filter(code -> !known.contains(code)).sorted().toList());
    }
    var unfit = changes.stream().filter(change -> !change.faults().isEmpty()).toList();
    if (!unfit.isEmpty()) {
      var problem = new Problem(409, "guide-not-publishable").args(unfit.size());
      unfit.forEach(change -> change.faults().forEach(fault ->
          problem.error(new FieldError(change.code() + "." + fault.field(), fault.code(), fault.args()))));
      throw problem;
    }
    var stale = changes.isEmpty() ? List.<String>of()
        : writing.rewrite(changes.stream().map(Change::order).toList(), versions, by);
    if (!stale.isEmpty()) {
      throw changed(stale);
    }
    return changes.size();
  }

  private Stream<Change> change(BulkEdit edit, WrittenGuides.Written guide) {
    return edit.after(guide.draft()).stream().map(after -> {
      var draft = guide.draft().with(edit.aspect(), after);
      var faults = proofreading.faults(draft);
      var item = guide.described().item();
      return new Change(new GuideWriting.Order(guide.described(), draft), item.name(), item.region(), guide.version(),
          edit.before(guide.draft()), after,
          faults.isEmpty() ? proofreading.obstacles(guide.described(), draft) : faults);
    });
  }

  private static Problem changed(List<String> codes) {
    var problem = new Problem(409, "guides-changed-meanwhile").args(codes.size());
    codes.forEach(code -> problem.error(new FieldError("versions." + code, "guide-changed", code)));
    return problem;
  }
}
