package io.tongban.catalog.imports;

import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.edition.Draft;
import io.tongban.catalog.edition.Drafts;
import io.tongban.catalog.imports.reading.ListFile;
import io.tongban.catalog.imports.reading.Unreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an uploaded list in: looks at it, stores it as a job, has the job run. */
@Service
class Imports {

  private final ImportJobs jobs;
  private final FileParts parts;
  private final Drafts drafts;
  private final ImportRunner runner;
  private final ImportSettings settings;
  private final TransactionTemplate transaction;

  Imports(ImportJobs jobs, FileParts parts, Drafts drafts, ImportRunner runner, ImportSettings settings,
      TransactionTemplate transaction) {
    this.jobs = jobs;
    this.parts = parts;
    this.drafts = drafts;
    this.runner = runner;
    this.settings = settings;
    this.transaction = transaction;
  }

  StartOutcome start(NewImport wish, String fileName, Path file, Actor by) {
    try {
      var list = ListFile.inspect(file, fileName, settings.mostUnpacked().toBytes());
      var upload = new UploadedFile(fileName, Files.size(file), sha256(file), list);
      var id = Objects.requireNonNull(transaction.execute(status -> store(wish, upload, by)));
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
