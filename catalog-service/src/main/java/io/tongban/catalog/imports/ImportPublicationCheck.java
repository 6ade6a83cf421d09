package io.tongban.catalog.imports;

import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.PublicationCheck;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an import that still runs would add must not miss the edition. */
@Component
class ImportPublicationCheck implements PublicationCheck {

  private final ImportJobs jobs;

  ImportPublicationCheck(ImportJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public List<Fault> faults(Draft draft, Instant from) {
    return jobs.runningInto(draft.region(), draft.year(), draft.title())
        ? List.of(new Fault("imports", "import-running", List.of()))
        : List.of();
  }
}
