package io.tongban.launcher.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The sample catalogue in two editions with the clean-up round that led from one to the other, its templates, its
 * guides, a delegation that is being prepared, a round that is shown to the public and nine public-service bodies. The
 * newer edition is published sixty days ago by the business clock, so that the weeks since then can be played.
 */
public final class SampleCity {

  private static final String CITY = "120000";
  private static final String NEWER = "天津市政务服务事项目录2026年版（示例）";
  /** Rights can be given for registered organs only. */
  private static final Map<String, String> ORGAN_WITH_A_KEEPER =
      Map.of("code", "11120000MB0T10029Q", "name", "天津市文化和旅游局", "region", CITY);
  private static final Duration AGO = Duration.ofDays(60);
  /** Before the newer edition by more than the thirty days of a public notice. */
  private static final Duration ROUND_AGO = Duration.ofDays(100);
  private static final Duration LONG_AGO = Duration.ofDays(365);

  private SampleCity() {}

  /** Loads the sample once; a city that has items in force keeps what it has. */
  public static void load(DemoAccounts accounts, Path sample, Tally tally) throws Exception {
    if (accounts.anybody().get("/api/catalog/items?size=1&region=120000").path("items").size() > 0) {
      return;
    }
    var catalogue = new Catalogue(accounts.as("catalog"), tally);
    accounts.expect("reviewer.city", "decider.city");
    var history = sample.resolve("history");
    inThePast(accounts, LONG_AGO, () -> {
      var draft = catalogue.draft(history.resolve("items-2025.csv"), CITY, "天津市政务服务事项目录2025年版（示例）", 2025);
      catalogue.describe(draft, sample.resolve("elements.json"));
      catalogue.describe(draft, history.resolve("elements-2025.json"));
      catalogue.template(draft, sample.resolve("templates.json"));
      catalogue.publish(draft);
      // Within the term for first guides, so that supervision finds none missing.
      catalogue.writeGuides(draft, sample.resolve("guides.json"));
    });
    var finished = new CleanUp(accounts, sample.resolve("rounds/finished.json"));
    inThePast(accounts, ROUND_AGO, finished::show);
    inThePast(accounts, AGO, () -> {
      finished.decide(2026, NEWER);
      var draft = catalogue.revised(sample.resolve("items.csv"), CITY, NEWER, 2026);
      catalogue.describe(draft, sample.resolve("elements.json"));
      catalogue.template(draft, sample.resolve("templates.json"));
      catalogue.explain(draft, history.resolve("changes-2026.json"));
      catalogue.publish(draft);
      finished.close();
      catalogue.writeGuides(draft, sample.resolve("guides.json"));
    });
    catalogue.narrow(sample.resolve("situations.json"), sample.resolve("forms.json"));
    catalogue.delegate(sample.resolve("delegations.json"));
    accounts.as("admin").post("/api/identity/organisations", ORGAN_WITH_A_KEEPER);
    new CleanUp(accounts, sample.resolve("rounds/open.json")).show();
    new PublicServices(accounts, tally).load(sample.resolve("public-services.json"));
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
