package io.tongban.launcher.demo;

import io.tongban.launcher.demo.Tally.Count;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The main job over the past weeks: the business clock is set back, cases are submitted and handled or left lying, and
 * the clock returns day by day to the present, so that supervision raises its cards on truly aged cases.
 */
final class Story {

  private static final int DAYS_AGO = 40;
  private static final int LATER_DAYS_AGO = 18;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DemoAccounts accounts;
  private final CaseWork work;
  private final Visitor supervisor;
  private final Tally tally;
  private final PrintStream out;
  private final List<String> numbers = new ArrayList<>();

  Story(DemoAccounts accounts, CaseWork work, Visitor supervisor, Tally tally, PrintStream out) {
    this.accounts = accounts;
    this.work = work;
    this.supervisor = supervisor;
    this.tally = tally;
    this.out = out;
  }

  /** @param cases how many cases to carry through, besides three that are left lying in each place */
  void play(Map<Place, List<String>> itemsByPlace, int cases) throws InterruptedException {
    try {
      moveTo(DAYS_AGO);
      var forgotten = leaveLying(itemsByPlace);
      var turn = 0;
      for (var number = 0; number < cases; number++) {
        for (var place : itemsByPlace.entrySet()) {
          if (turn++ < cases) {
            var items = place.getValue();
            carry(turn, items.get(number % items.size()), place.getKey());
          }
        }
      }
      for (var day = DAYS_AGO - 1; day >= 0; day--) {
        moveTo(day);
        if (day == LATER_DAYS_AGO) {
          for (var place : itemsByPlace.entrySet()) {
            var number = submit(place.getValue().getLast(), place.getKey());
            work.accept(number, place.getKey());
          }
        }
      }
      awaitCards(forgotten);
    } finally {
      moveTo(0);
    }
    countWhatSupervisionSaw();
  }

  /** One application that nobody looks at and one that is accepted and then forgotten, in each place. */
  private List<String> leaveLying(Map<Place, List<String>> itemsByPlace) {
    var forgotten = new ArrayList<String>();
    itemsByPlace.forEach((place, items) -> {
      forgotten.add(submit(items.getFirst(), place));
      var accepted = submit(items.getLast(), place);
      work.accept(accepted, place);
      forgotten.add(accepted);
    });
    return forgotten;
  }

  private void carry(int turn, String item, Place place) {
    var applicant = applicant(turn);
    var number = work.submit(applicant, item, place.counter());
    numbers.add(number);
    switch (turn % 7) {
      case 1 -> {
        work.correct(number, item, applicant, place);
        work.accept(number, place);
        work.grant(number, applicant, place);
      }
      case 3 -> work.refuseAcceptance(number, place);
      case 5 -> {
        work.accept(number, place);
        work.refuse(number, place);
      }
      case 6 -> {
        work.accept(number, place);
        work.withdraw(number, applicant);
      }
      default -> {
        work.accept(number, place);
        work.grant(number, applicant, place);
      }
    }
  }

  private String submit(String item, Place place) {
    var number = work.submit(applicant(numbers.size()), item, place.counter());
    numbers.add(number);
    return number;
  }

  private Visitor applicant(int turn) {
    return accounts.as(turn % 2 == 0 ? "zhangsan" : "binhai.qiye");
  }

  private void moveTo(int daysAgo) {
    accounts.as("admin").put("/api/identity/clock", Map.of("offset", Duration.ofDays(-daysAgo).toString()));
  }

  /** Every case left lying for forty days must have its red card. */
  private void awaitCards(List<String> forgotten) throws InterruptedException {
    var end = Instant.now().plus(PATIENCE);
    for (var number : forgotten) {
      while (!hasRedCard(number)) {
        if (Instant.now().isAfter(end)) {
          out.println("  ! no red card on " + number + " within " + PATIENCE.toSeconds() + " s");
          return;
        }
        Thread.sleep(200);
      }
    }
  }

  private boolean hasRedCard(String number) {
    return supervisor.get("/api/supervision/signals?level=RED&case=" + number)
        .path("items").size() > 0;
  }

  private void countWhatSupervisionSaw() {
    for (var number : numbers) {
      tally.add(Count.EVENTS_SEEN, supervisor.get("/api/supervision/cases/" + number + "/events")
          .path("items").size());
      for (var signal : supervisor.get("/api/supervision/signals?size=100&case=" + number).path("items")) {
        tally.add(switch (signal.path("level").asString()) {
          case "RED" -> Count.RED;
          case "YELLOW" -> Count.YELLOW;
          default -> Count.WARNINGS;
        });
      }
    }
  }
}
