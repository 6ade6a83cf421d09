package io.tongban.launcher.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The sample catalogue and its guides. It is published sixty days ago by the business clock, so that the weeks since
 * then can be played.
 */
public final class SampleCity {

  private static final Duration AGO = Duration.ofDays(60);

  private SampleCity() {}

  /** Loads the sample once; a city that has items in force keeps what it has. */
  public static void load(DemoAccounts accounts, Path sample, Tally tally) throws Exception {
    if (accounts.anybody().get("/api/catalog/items?size=1&region=120000").path("items").size() > 0) {
      return;
    }
    var catalogue = new Catalogue(accounts.as("catalog"), tally);
    inThePast(accounts, () -> {
      var draft = catalogue.draft(sample.resolve("items.csv"), "120000", "天津市政务服务事项目录（示例）", 2026);
      catalogue.describe(draft, sample.resolve("elements.json"));
      catalogue.publish(draft);
    });
    catalogue.writeGuides(sample.resolve("guides.json"));
  }

  static void inThePast(DemoAccounts accounts, Step step) throws Exception {
    var admin = accounts.as("admin");
    try {
      admin.put("/api/identity/clock", Map.of("offset", AGO.negated().toString()));
      step.run();
    } finally {
      admin.put("/api/identity/clock", Map.of("offset", Duration.ZERO.toString()));
    }
  }

  interface Step {
    void run() throws Exception;
  }
}
