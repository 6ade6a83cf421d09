package io.tongban.catalog.imports;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.imports.ImportJob.Counts;
import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.imports.model.RowProblem;
import io.tongban.catalog.imports.model.Severity;
import io.tongban.catalog.imports.reading.ListFile;
import io.tongban.catalog.imports.reading.RawRow;
import io.tongban.catalog.imports.reading.Unreadable;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.Items;
import io.tongban.catalog.legallimit.LegalLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a list into its draft, batch by batch: memory holds one batch and the codes seen so far. */
@Component
class ListTaking {

  private final Drafts drafts;
  private final Items items;
  private final ImportProblems problems;
  private final LegalLimits limits;
  private final Audit audit;
  private final ImportSettings settings;
  private final Clock clock;

  ListTaking(Drafts drafts, Items items, ImportProblems problems, LegalLimits limits, Audit audit,
      ImportSettings settings, Clock clock) {
    this.drafts = drafts;
    this.items = items;
    this.problems = problems;
    this.limits = limits;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
  }

  /** @param edition the draft; null when nothing was written and there was none */
  record Taken(Counts counts, @Nullable Long edition) {}

  /**
   * Works in the caller's transaction.
   *
   * @param progress told after each batch
   * @throws Unreadable when the list turns out broken further down
   */
  Taken take(ImportJob job, ListFile list, Consumer<Counts> progress) {
    var check = new RowCheck(list.header(), job.region(), limits.on(LocalDate.now(clock)));
    var taking = new Taking(job);
    taking.problems.addAll(check.remarks());
    try (var rows = list.rows()) {
      while (rows.hasNext()) {
        taking.add(rows.next(), check);
        if (taking.batch.size() + taking.problems.size() >= settings.batch()) {
          taking.flush();
          progress.accept(taking.counts());
        }
      }
    }
    taking.flush();
    return taking.finish();
  }

  private record Candidate(int row, Item item) {}

  /** The state of one run. */
  private final class Taking {

    private final ImportJob job;
    private final Map<String, Integer> rowByCode = new HashMap<>();
    private final List<Candidate> batch = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private @Nullable Draft draft;
    private int read;
    private int imported;
    private int refused;
    private int warnings;
    private int stored;

    Taking(ImportJob job) {
      this.job = job;
      var wish = job.wish();
      this.draft = drafts.take(wish.region(), wish.year(), wish.title()).orElse(null);
    }

    void add(RawRow row, RowCheck check) {
      if (++read > settings.mostRows()) {
        throw new Unreadable("too-many-rows", settings.mostRows());
      }
      var result = check.check(row);
      problems.addAll(result.problems());
      var item = result.item();
      if (item == null) {
        refused++;
        return;
      }
      var first = rowByCode.putIfAbsent(item.code().value(), row.number());
      if (first == null) {
        batch.add(new Candidate(row.number(), item));
      } else {
        refuse(new Candidate(row.number(), item), "code-twice", List.of(first.toString()));
      }
    }

    void flush() {
      var kept = job.wish().mode() == Mode.ADD ? withoutHeld() : batch.stream().map(Candidate::item).toList();
      if (!kept.isEmpty() && !job.wish().dryRun()) {
        items.put(draft(), kept, job.by());
      }
      imported += kept.size();
      batch.clear();
      warnings += (int) problems.stream().filter(problem -> !problem.error()).count();
      ListTaking.this.problems.add(job.id(), stored, problems);
      stored += problems.size();
      problems.clear();
    }

    Taken finish() {
      var edition = draft;
      if (!job.wish().dryRun()) {
        if (edition != null) {
          drafts.holds(edition, items.count(edition));
        }
        audit.record(new AuditEntry(Action.IMPORT, job.by(), job.region(), edition == null ? null : edition.id(),
            null, job.id(), Map.of("file", job.fileName(), "mode", job.wish().mode(), "read", read, "imported", imported,
                "refused", refused)));
      }
      return new Taken(counts(), edition == null ? null : edition.id());
    }

    Counts counts() {
      return new Counts(read, imported, refused, warnings);
    }

    private List<Item> withoutHeld() {
      Set<String> held = draft == null
          ? Set.of()
          : items.held(draft, batch.stream().map(candidate -> candidate.item().code().value()).toList());
      batch.stream()
          .filter(candidate -> held.contains(candidate.item().code().value()))
          .forEach(candidate -> refuse(candidate, "code-in-draft", List.of()));
      return batch.stream().map(Candidate::item).filter(item -> !held.contains(item.code().value())).toList();
    }

    private void refuse(Candidate candidate, String code, List<String> args) {
      refused++;
      problems.add(new RowProblem(
          candidate.row(), Column.ITEM_CODE, code, Severity.ERROR, args, candidate.item().code().value()));
    }

    private Draft draft() {
      if (draft == null) {
        draft = drafts.begin(job.region(), job.wish().year(), job.wish().title());
      }
      return draft;
    }
  }
}
