package io.tongban.launcher.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Year;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports an item list into a draft edition, as a catalogue administrator does in the browser. */
@Command(
    name = "import",
    description = "Imports an item list (CSV or XLSX) into a draft edition and tells row by row what was wrong.",
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(names = "--region", required = true, description = "Region code of the edition, as 120116.")
  private String region = "";

  @Option(names = "--title", description = "Title of the edition (default: the file's name).")
  private @Nullable String title;

  @Option(names = "--year", description = "Year of the edition (default: this year).")
  private int year = Year.now().getValue();

  @Option(names = "--publish", description = "Publish the edition when the import is done.")
  private boolean publish;

  @Option(names = "--reason", description = "Why items leave, move or merge against the edition in force; needed to publish when they do.")
  private @Nullable String reason;

  @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "The platform (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(names = "--user", defaultValue = "catalog", description = "A catalogue administrator (default: ${DEFAULT-VALUE}).")
  private String user = "catalog";

  @Option(names = "--password", interactive = true, arity = "0..1", description = "Asked for when given without a value.")
  private String password = DemoAccounts.PASSWORD;

  @Override
  public Integer call() throws Exception {
    var tally = new Tally();
    var catalogue = new Catalogue(new Visitor(url).signIn(user, password), tally);
    var job = catalogue.draft(file, region, title == null ? file.getFileName().toString() : title, year);
    for (var problem : job.path("problems")) {
      System.out.printf("  row %s %s %s: %s%n", problem.path("row").asString(), problem.path("severity").asString(),
          problem.path("field").asString(), problem.path("message").asString());
    }
    if (reason != null) {
      catalogue.explain(job, reason);
    }
    if (publish) {
      catalogue.publish(job);
    }
    System.out.printf("  %s: read %s, imported %s, refused %s; edition %s%s; whole report: %s%s%n",
        job.path("state").asString(), job.path("read"), job.path("imported"), job.path("refused"),
        job.path("editionId"), publish ? " published" : " is a draft", url, job.path("report").asString());
    return 0;
  }
}
