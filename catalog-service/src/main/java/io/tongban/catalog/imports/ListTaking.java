package io.tongban.catalog.imports;

import io.tongban.catalog.audit.Action;
import io.tongban.catalog.audit.Audit;
import io.tongban.catalog.audit.AuditEntry;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.imports.ImportJob.Counts;
import io.tongban.catalog.imports.model.Column;
import io.tongban.catalog.imports.model.Header;
import io.tongban.catalog.imports.model.RowProblem;
import io.tongban.catalog.imports.model.Severity;
import io.tongban.catalog.imports.reading.ListFile;
import io.tongban.catalog.imports.reading.RawRow;
import io.tongban.catalog.imports.reading.Unreadable;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.Items;
import io.tongban.catalog.legallimit.LegalLimits;
import io.tongban.catalog.workbook.PartRow;
import io.tongban.catalog.workbook.PartSheet;
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
  private final RefusedRows refusedStore;
  private final PartRows parts;
  private final LegalLimits limits;
  private final Audit audit;
  private final ImportSettings settings;
  private final Clock clock;

  ListTaking(Drafts drafts, Items items, ImportProblems problems, RefusedRows refusedStore, PartRows parts,
      LegalLimits limits, Audit audit, ImportSettings settings, Clock clock) {
    this.drafts = drafts;
    this.items = items;
    this.problems = problems;
    this.refusedStore = refusedStore;
    this.parts = parts;
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
    var taking = new Taking(job, list, check);
    taking.problems.addAll(check.remarks());
    taking.problems.addAll(taking.partsStored);
    try (var rows = list.rows()) {
      while (rows.hasNext()) {
        taking.add(rows.next());
        if (taking.waiting.size() >= settings.batch()) {
          taking.flush();
          progress.accept(taking.counts());
        }
      }
    }
    taking.flush();
    return taking.finish();
  }

  private record Candidate(RawRow row, Item item) {}

  /** The state of one run. */
  private final class Taking {

    private final ImportJob job;
    private final ListFile list;
    private final RowCheck check;
    private final boolean withParts;
    private final List<RowProblem> partsStored;
    private final Map<String, Integer> rowByCode = new HashMap<>();
    private final List<RawRow> waiting = new ArrayList<>();
    private final List<RawRow> refusedRows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private @Nullable Draft draft;
    private int read;
    private int imported;
    private int refused;
    private int warnings;
    private int stored;

    Taking(ImportJob job, ListFile list, RowCheck check) {
      this.job = job;
      this.list = list;
      this.check = check;
      var wish = job.wish();
      this.draft = drafts.take(wish.region(), wish.year(), wish.title()).orElse(null);
      this.withParts = list.otherSheets().stream().anyMatch(name -> PartSheet.named(name).isPresent());
      this.partsStored = withParts ? parts.store(job.id(), list) : List.of();
    }

    void add(RawRow row) {
      if (++read > settings.mostRows()) {
        throw new Unreadable("too-many-rows", settings.mostRows());
      }
      waiting.add(row);
    }

    void flush() {
      var batch = checked();
      var kept = job.wish().mode() == Mode.ADD ? withoutHeld(batch) : batch;
      if (!kept.isEmpty() && !job.wish().dryRun()) {
        items.put(draft(), kept.stream().map(Candidate::item).toList(), job.by());
      }
      imported += kept.size();
      resolve(kept);
      refusedStore.add(job.id(), refusedRows);
      refusedRows.clear();
      tell();
    }

    /** The rows that are items, each code once. */
    private List<Candidate> checked() {
      var codes = waiting.stream().map(row -> list.header().value(row.cells(), Column.ITEM_CODE)).toList();
      var partsOf = withParts ? parts.of(job.id(), codes) : Map.<String, List<PartRow>>of();
      var batch = new ArrayList<Candidate>();
      for (var n = 0; n < waiting.size(); n++) {
        var row = waiting.get(n);
        var result = check.check(row, partsOf.getOrDefault(codes.get(n), List.of()));
        problems.addAll(result.problems());
        var item = result.item();
        if (item == null) {
          refused++;
          refusedRows.add(row);
          continue;
        }
        var first = rowByCode.putIfAbsent(item.code().value(), row.number());
        if (first == null) {
          batch.add(new Candidate(row, item));
        } else {
          refuse(new Candidate(row, item), "code-twice", List.of(first.toString()));
        }
      }
      if (withParts) {
        parts.taken(job.id(), codes);
      }
      waiting.clear();
      return batch;
    }

    private void tell() {
      warnings += (int) problems.stream().filter(problem -> !problem.error()).count();
      ListTaking.this.problems.add(job.id(), stored, problems);
      stored += problems.size();
      problems.clear();
    }

    Taken finish() {
      if (withParts) {
        problems.addAll(parts.orphans(job.id()));
        parts.delete(job.id());
        tell();
      }
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

    private List<Candidate> withoutHeld(List<Candidate> batch) {
      Set<String> held = draft == null
          ? Set.of()
          : items.held(draft, batch.stream().map(candidate -> candidate.item().code().value()).toList());
      batch.stream()
          .filter(candidate -> held.contains(candidate.item().code().value()))
          .forEach(candidate -> refuse(candidate, "code-in-draft", List.of()));
      return batch.stream().filter(candidate -> !held.contains(candidate.item().code().value())).toList();
    }

    /** A row that was corrected is no longer open in the list that it came from. */
    private void resolve(List<Candidate> kept) {
      var place = list.cells().stream().map(Header::clean).toList().indexOf(Header.ORIGINAL_ROW);
      if (job.wish().continues() == null || job.wish().dryRun() || place < 0) {
        return;
      }
      refusedStore.resolve(job.wish().continues(), job.id(), kept.stream()
          .map(candidate -> place < candidate.row.cells().size() ? candidate.row.cells().get(place).strip() : "")
          .filter(number -> number.matches("\\d{1,9}"))
          .map(Integer::valueOf)
          .toList());
    }

    private void refuse(Candidate candidate, String code, List<String> args) {
      refused++;
      refusedRows.add(candidate.row);
      problems.add(new RowProblem(candidate.row().number(), Column.ITEM_CODE, code, Severity.ERROR, args,
          candidate.item().code().value()));
    }

    private Draft draft() {
      if (draft == null) {
        draft = drafts.begin(job.region(), job.wish().year(), job.wish().title());
      }
      return draft;
    }
  }
}
