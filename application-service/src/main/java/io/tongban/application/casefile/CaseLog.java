package io.tongban.application.casefile;

import io.tongban.access.Caller;
import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.HashChain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows the stored log and whether its chain of hashes holds. */
@Component
class CaseLog {

  private final JdbcCaseFiles files;
  private final JsonMapper json;

  CaseLog(JdbcCaseFiles files, JsonMapper json) {
    this.files = files;
    this.json = json;
  }

  /** @param brokenAt the first sequence whose hash does not fit; null when the whole chain holds */
  record LogView(String caseNumber, boolean verified, @Nullable Integer brokenAt, List<Entry> entries) {}

  /** @param details what the entry says; for officers only, who need it to act or to watch */
  record Entry(
      int sequence, String type, Instant at, String role, @Nullable String actor, String clock,
      @Nullable Object details, String hash) {}

  LogView of(CaseFile file, Caller caller) {
    var links = files.links(file.number());
    var broken = HashChain.broken(links);
    var officer = caller.kind() == Caller.Kind.OFFICER;
    return new LogView(
        file.number().value(),
        broken.isEmpty(),
        broken.isEmpty() ? null : broken.getAsInt(),
        links.stream()
            .map(link -> new Entry(link.sequence(), link.type(), link.at(), link.part(),
                officer ? link.actorName() : null, link.clock(), officer ? json.readTree(link.details()) : null,
                link.hash()))
            .toList());
  }
}
