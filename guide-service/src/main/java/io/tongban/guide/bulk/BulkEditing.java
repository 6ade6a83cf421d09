package io.tongban.guide.bulk;

import io.tongban.guide.guide.GuideWriting;
import io.tongban.guide.guide.Proofreading;
import io.tongban.guide.guide.WrittenGuides;
import io.tongban.problem.Problem;
import io.tongban.problem.Problem.FieldError;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works a change out for each guide it touches, and makes it in all of them or in none. However many guides there are,
 * they are read, checked and written at once.
 */
@Component
class BulkEditing {

  /** At once: one transaction writes them all. */
  static final int MOST = 1000;

  private final WrittenGuides guides;
  private final Proofreading proofreading;
  private final GuideWriting writing;

  BulkEditing(WrittenGuides guides, Proofreading proofreading, GuideWriting writing) {
    this.guides = guides;
    this.proofreading = proofreading;
    this.writing = writing;
  }

  /** @param faults what keeps the changed guide from being published */
  record Change(GuideWriting.Order order, String name, String region, String organName, int version,
      @Nullable String before, String after, List<FieldError> faults) {

    String code() {
      return order.described().item().code();
    }
  }

  /**
   * @param read how many guides were looked at
   * @param next code to go on after; null at the end
   */
  record Page(List<Change> changes, int read, @Nullable String next) {}

  /** What the change would make of some of the guides; those that stay as they are are left out. */
  Page preview(BulkEdit edit, @Nullable String after, int size) {
    var found = guides.page(edit.selection(), after, size + 1);
    var page = found.subList(0, Math.min(size, found.size()));
    return new Page(changesOf(edit, page), page.size(),
        found.size() > size ? page.getLast().described().item().code() : null);
  }

  /**
   * @param versions by code, of the guides to be changed as they were seen
   * @return fit to be published, all of them
   * @throws Problem 409 {@code too-many-guides}, {@code guides-changed-meanwhile} or {@code guide-not-publishable}
   */
  List<Change> prepared(BulkEdit edit, Map<String, Integer> versions) {
    if (versions.size() > MOST) {
      throw new Problem(409, "too-many-guides").args(MOST);
    }
    var changes = changes(edit, versions.keySet());
    var asSeen = new HashMap<>(versions);
    changes.forEach(change -> asSeen.remove(change.code(), change.version()));
    if (!asSeen.isEmpty()) {
      throw changed(asSeen.keySet());
    }
    refuseUnfit(changes);
    return changes;
  }

  /**
   * @return how many were changed
   * @throws Problem as {@link #prepared}; then none is changed
   */
  int apply(BulkEdit edit, Map<String, Integer> versions, String by) {
    write(edit, prepared(edit, versions), by, by);
    return versions.size();
  }

  /** @throws Problem 409 {@code guides-changed-meanwhile} when one changed since it was read; then none is changed */
  void write(BulkEdit edit, List<Change> changes, String by, String publisher) {
    var seen = new HashMap<String, Integer>();
    changes.forEach(change -> seen.put(change.code(), change.version()));
    var stale = writing.rewrite(
        changes.stream().map(Change::order).toList(), seen, by, publisher, edit.change(changes.size()));
    if (!stale.isEmpty()) {
      throw changed(stale);
    }
  }

  /** What the change would make of these guides as they read now. */
  List<Change> changes(BulkEdit edit, Collection<String> codes) {
    return changesOf(edit, guides.of(edit.selection(), codes));
  }

  private List<Change> changesOf(BulkEdit edit, List<WrittenGuides.Written> found) {
    var touched = found.stream().filter(guide -> edit.after(guide.draft()).isPresent()).toList();
    var orders = new HashMap<String, GuideWriting.Order>();
    touched.forEach(guide -> orders.put(guide.described().item().code(), new GuideWriting.Order(
        guide.described(), guide.draft().with(edit.aspect(), edit.after(guide.draft()).orElseThrow()))));
    var faults = proofreading.faultsOfAll(orders.values());
    return touched.stream().map(guide -> {
      var item = guide.described().item();
      return new Change(orders.get(item.code()), item.name(), item.region(), item.organName(), guide.version(),
          edit.before(guide.draft()), edit.after(guide.draft()).orElseThrow(), faults.get(item.code()));
    }).toList();
  }

  private static void refuseUnfit(List<Change> changes) {
    var unfit = changes.stream().filter(change -> !change.faults().isEmpty()).toList();
    if (!unfit.isEmpty()) {
      var problem = new Problem(409, "guide-not-publishable").args(unfit.size());
      unfit.forEach(change -> change.faults().forEach(fault ->
          problem.error(new FieldError(change.code() + "." + fault.field(), fault.code(), fault.args()))));
      throw problem;
    }
  }

  static Problem changed(Collection<String> codes) {
    var problem = new Problem(409, "guides-changed-meanwhile").args(codes.size());
    codes.stream().sorted().forEach(code ->
        problem.error(new FieldError("versions." + code, "guide-changed", code)));
    return problem;
  }
}
