package io.tongban.launcher.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The sample catalogue in two editions, its templates, its guides, and a delegation that is being prepared. The newer
 * edition is published sixty days ago by the business clock, so that the weeks since then can be played.
 */
public final class SampleCity {

  private static final String CITY = "120000";
  private static final Duration AGO = Duration.ofDays(60);
  private static final Duration LONG_AGO = Duration.ofDays(365);

  private SampleCity() {}

  /** Loads the sample once; a city that has items in force keeps what it has. */
  public static void load(DemoAccounts accounts, Path sample, Tally tally) throws Exception {
    if (accounts.anybody().get("/api/catalog/items?size=1&region=120000").path("items").size() > 0) {
      return;
    }
    var catalogue = new Catalogue(accounts.as("catalog"), tally);
    var history = sample.resolve("history");
    inThePast(accounts, LONG_AGO, () -> {
      var draft = catalogue.draft(history.resolve("items-2025.csv"), CITY, "天津市政务服务事项目录2025年版（示例）", 2025);
      catalogue.describe(draft, sample.resolve("elements.json"));
      catalogue.describe(draft, history.resolve("elements-2025.json"));
      catalogue.template(draft, sample.resolve("templates.json"));
      catalogue.publish(draft);
    });
    inThePast(accounts, AGO, () -> {
      var draft = catalogue.revised(sample.resolve("items.csv"), CITY, "天津市政务服务事项目录2026年版（示例）", 2026);
      catalogue.describe(draft, sample.resolve("elements.json"));
      catalogue.template(draft, sample.resolve("templates.json"));
      catalogue.explain(draft, history.resolve("changes-2026.json"));
      catalogue.publish(draft);
    });
    catalogue.writeGuides(sample.resolve("guides.json"));
    catalogue.delegate(sample.resolve("delegations.json"));
  }

  static void inThePast(DemoAccounts accounts, Step step) throws Exception {
    inThePast(accounts, AGO, step);
  }

  private static void inThePast(DemoAccounts accounts, Duration ago, Step step) throws Exception {
    var admin = accounts.as("admin");
    try {
      admin.put("/api/identity/clock", Map.of("offset", ago.negated().toString()));
      step.run();
    } finally {
      admin.put("/api/identity/clock", Map.of("offset", Duration.ZERO.toString()));
    }
  }

  interface Step {
    void run() throws Exception;
  }
}
