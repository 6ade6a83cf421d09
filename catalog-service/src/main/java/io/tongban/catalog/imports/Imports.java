package io.tongban.catalog.imports;

import io.tongban.access.RegionCode;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.imports.model.Mapping;
import io.tongban.catalog.imports.reading.ListFile;
import io.tongban.catalog.imports.reading.Unreadable;
import io.tongban.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an uploaded list in: looks at it, stores it as a job, has the job run. */
@Service
class Imports {

  private final ImportJobs jobs;
  private final FileParts parts;
  private final SourceMappings mappings;
  private final Drafts drafts;
  private final ImportRunner runner;
  private final ImportSettings settings;
  private final TransactionTemplate transaction;

  Imports(ImportJobs jobs, FileParts parts, SourceMappings mappings, Drafts drafts, ImportRunner runner,
      ImportSettings settings, TransactionTemplate transaction) {
    this.jobs = jobs;
    this.parts = parts;
    this.mappings = mappings;
    this.drafts = drafts;
    this.runner = runner;
    this.settings = settings;
    this.transaction = transaction;
  }

  /** @param mapping what the columns mean; null for what is known of the source, or of such a header */
  StartOutcome start(NewImport wish, @Nullable Mapping mapping, String fileName, Path file, Actor by) {
    try {
      var most = settings.mostUnpacked().toBytes();
      var header = ListFile.look(file, fileName, most, 0).header();
      var meant = mapping == null ? known(wish.region(), wish.source(), header).mapping() : mapping.within(header);
      var list = ListFile.inspect(file, fileName, most, meant);
      var upload = new UploadedFile(fileName, Files.size(file), sha256(file), list, meant);
      var id = Objects.requireNonNull(transaction.execute(status -> {
        if (mapping != null && wish.source() != null) {
          mappings.save(wish.region(), wish.source(), meant, header, by);
        }
        return store(wish, upload, by);
      }));
      runner.submit(id);
      return new StartOutcome.Started(jobs.find(id).orElseThrow());
    } catch (Unreadable e) {
      return new StartOutcome.Unfit(e.code(), e.args());
    } catch (DuplicateKeyException e) {
      return new StartOutcome.Busy();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param source null when it is not known */
  record Known(@Nullable String source, Mapping mapping) {}

  /** What is known of a source's columns: what was saved under its name, else what was saved for the same header. */
  Known known(RegionCode region, @Nullable String source, List<String> header) {
    return (source == null ? mappings.recognised(region, header) : mappings.find(region, source))
        .map(saved -> new Known(saved.source(), saved.mapping().within(header)))
        .orElse(new Known(source, Mapping.NONE));
  }

  /** Has a job run again that broke off through no fault of its file; empty when it is no such job. */
  Optional<ImportJob> resume(long id) {
    try {
      if (!Objects.requireNonNull(transaction.execute(status -> jobs.resume(id)))) {
        return Optional.empty();
      }
      runner.submit(id);
      return jobs.find(id);
    } catch (DuplicateKeyException e) {
      throw new Problem(409, "import-running", e);
    }
  }

  private long store(NewImport wish, UploadedFile file, Actor by) {
    var draft = drafts.find(wish.region(), wish.year(), wish.title()).map(Draft::id).orElse(null);
    var id = jobs.add(wish, file, draft, by);
    parts.store(id, file.list().path());
    return id;
  }

  private static String sha256(Path file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
