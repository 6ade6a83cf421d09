package io.tongban.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Plays the main job on the sample city, or on any item list of one region. */
@Command(name = "demo", description = "Drives the main job through the gateway as the real users would.")
public final class DemoCommand implements Callable<Integer> {

  @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "The platform (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://127.0.0.1:8080");

  @Option(names = "--items", description = "An item list (CSV or XLSX) instead of the sample.")
  private @Nullable Path items;

  @Option(names = "--region", description = "The list's region; default: the first region_code of a CSV list.")
  private @Nullable String region;

  @Option(names = "--cases", defaultValue = "21", description = "Cases to carry through (default: ${DEFAULT-VALUE}).")
  private int cases = 21;

  @Option(names = "--sample", defaultValue = "data/sample", hidden = true)
  private Path sample = Path.of("data/sample");

  @Override
  public Integer call() throws Exception {
    var tally = items == null ? playSample(url, sample, cases) : playList(url, sample, items, region, cases);
    tally.print(System.out);
    return 0;
  }

  /**
   * Plays the sample city, which is loaded where it is not.
   *
   * @param cases to carry through, besides three that are left lying in each of the three tiers
   */
  public static Tally playSample(URI platform, Path sample, int cases) throws Exception {
    var tally = new Tally();
    var accounts = new DemoAccounts(platform);
    var places = accounts.sampleCity();
    timed(tally, "catalogue and guides", () -> SampleCity.load(accounts, sample, tally));
    play(accounts, sample, places, accounts.as("supervisor.city"), tally, cases);
    return tally;
  }

  /** Imports a list into a new edition of its region and plays it there; the region is read from the list. */
  public static Tally playList(URI platform, Path sample, Path list, int cases) throws Exception {
    return playList(platform, sample, list, null, cases);
  }

  private static Tally playList(URI platform, Path sample, Path list, @Nullable String region, int cases)
      throws Exception {
    var tally = new Tally();
    var accounts = new DemoAccounts(platform);
    var code = region == null ? regionOf(list) : region;
    var place = accounts.newRegion(code);
    var catalogue = new Catalogue(accounts.administratorOf(code), tally);
    timed(tally, "catalogue", () -> SampleCity.inThePast(accounts, () -> {
      var draft = catalogue.draft(list, code, list.getFileName() + " " + Instant.now(), Year.now().getValue());
      catalogue.explain(draft, "按导入的清单更新目录（演示）。");
      catalogue.publish(draft);
    }));
    play(accounts, sample, List.of(place), accounts.supervisorOf(code), tally, cases);
    return tally;
  }

  private static void play(
      DemoAccounts accounts, Path sample, List<Place> places, Visitor supervisor, Tally tally, int cases)
      throws Exception {
    var work = new CaseWork(accounts, sample.resolve("materials"), tally);
    var story = new Story(accounts, work, supervisor, tally, System.out);
    timed(tally, "cases and supervision", () -> story.play(itemsOf(accounts, places), cases));
  }

  /** The first items that the portal lists for each place, the one whose term runs out best at the end. */
  private static Map<Place, List<String>> itemsOf(DemoAccounts accounts, List<Place> places) {
    var items = new LinkedHashMap<Place, List<String>>();
    for (var place : places) {
      var listed = accounts.anybody().get("/api/catalog/items?size=100&region=" + place.region()).path("items");
      var codes = listed.valueStream()
          .filter(item -> item.path("region").asString().equals(place.region()))
          .filter(item -> item.path("handling").asString().equals("PROMISED"))
          .sorted(Comparator.comparingInt(DemoCommand::margin))
          .map(item -> item.path("code").asString())
          .toList();
      if (codes.isEmpty()) {
        throw new IllegalStateException("No item in force in " + place.region());
      }
      items.put(place, codes);
    }
    return items;
  }

  /** Working days between promised and statutory limit; below zero when forty days do not reach the statutory one. */
  private static int margin(JsonNode item) {
    var statutory = item.path("statutoryLimitDays").asInt();
    return statutory > 20 ? -statutory : statutory - item.path("promisedLimitDays").asInt();
  }

  private static String regionOf(Path list) throws IOException {
    try (var lines = Files.lines(list, StandardCharsets.UTF_8)) {
      var rows = lines.limit(2).toList();
      var column = List.of(rows.getFirst().replace("\uFEFF", "").split(",")).indexOf("region_code");
      var cells = rows.getLast().split(",");
      return cells[column].strip().substring(0, 6);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("The list names no region_code: pass --region", e);
    }
  }

  private static void timed(Tally tally, String part, Part step) throws Exception {
    var start = Instant.now();
    step.run();
    tally.took(part, Duration.between(start, Instant.now()));
  }

  private interface Part {
    void run() throws Exception;
  }
}
