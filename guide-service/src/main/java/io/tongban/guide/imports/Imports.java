package io.tongban.guide.imports;

import static io.tongban.access.Role.CATALOGUE_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.RegionCode;
import io.tongban.client.ServiceAway;
import io.tongban.guide.guide.Described;
import io.tongban.guide.guide.GuideDraft;
import io.tongban.guide.guide.GuideWriting;
import io.tongban.guide.guide.ListedItems;
import io.tongban.guide.guide.Proofreading;
import io.tongban.problem.Problem.FieldError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in a list of guides: writes the good ones, batch by batch, and says of each other what is wrong with it. */
@Component
class Imports {

  private final ListedItems items;
  private final Proofreading proofreading;
  private final GuideWriting writing;
  private final MessageSource messages;
  private final JsonMapper json;
  private final ImportSettings settings;

  Imports(ListedItems items, Proofreading proofreading, GuideWriting writing, MessageSource messages, JsonMapper json,
      ImportSettings settings) {
    this.items = items;
    this.proofreading = proofreading;
    this.writing = writing;
    this.messages = messages;
    this.json = json;
    this.settings = settings;
  }

  Report take(GuideList list, Caller by, Locale locale) throws IOException {
    var run = new Run(by, locale);
    list.forEach(run::read);
    run.writeBatch();
    return run.report();
  }

  /** One guide of the list: its number, the item's code and the region it names, and what it says. */
  private record Candidate(int index, String code, @Nullable String region, JsonNode text) {}

  private final class Run {

    private final Caller by;
    private final Locale locale;
    private final Set<String> codes = new HashSet<>();
    private final List<Candidate> batch = new ArrayList<>();
    private final List<Report.Refusal> refusals = new ArrayList<>();
    private int read;
    private int imported;
    private int unchanged;

    Run(Caller by, Locale locale) {
      this.by = by;
      this.locale = locale;
    }

    void read(JsonNode guide, int index) {
      read++;
      var region = guide.path("region");
      batch.add(new Candidate(
          index, guide.path("code").asString("").strip(), region.isString() ? region.asString() : null, guide));
      if (batch.size() == settings.batch()) {
        writeBatch();
      }
    }

    void writeBatch() {
      var known = items.known(batch.stream().map(Candidate::code).toList());
      var orders = new ArrayList<GuideWriting.Order>();
      batch.forEach(candidate -> check(candidate, known).ifPresent(orders::add));
      if (!orders.isEmpty()) {
        var outcomes = writing.write(orders, by.id());
        imported += outcomes.size();
        unchanged += Collections.frequency(outcomes, GuideWriting.Outcome.UNCHANGED);
      }
      batch.clear();
    }

    Report report() {
      return new Report(read, imported, unchanged, read - imported,
          refusals.subList(0, Math.min(refusals.size(), settings.mostProblems())));
    }

    private Optional<GuideWriting.Order> check(Candidate candidate, Map<String, Described> known) {
      if (candidate.code().isEmpty()) {
        return refused(candidate, new FieldError("code", "no-code"));
      }
      if (!codes.add(candidate.code())) {
        return refused(candidate, new FieldError("code", "duplicate-guide", candidate.code()));
      }
      var item = known.get(candidate.code());
      try {
        item = item == null ? items.ask(candidate.code()).orElse(null) : item;
      } catch (ServiceAway away) {
        return refused(candidate, new FieldError("code", "catalogue-away"));
      }
      if (item == null) {
        return refused(candidate, new FieldError("code", "item-not-in-catalogue", candidate.code()));
      }
      var region = item.item().region();
      if (!by.may(CATALOGUE_ADMINISTRATOR, new RegionCode(region), item.item().organCode())) {
        return refused(candidate, new FieldError("region", "wrong-region", region));
      }
      if (candidate.region() != null && !same(candidate.region(), region)) {
        return refused(candidate, new FieldError("region", "region-differs", candidate.region(), region));
      }
      return proofread(candidate, item);
    }

    private Optional<GuideWriting.Order> proofread(Candidate candidate, Described item) {
      GuideDraft draft;
      try {
        draft = Objects.requireNonNull(json.treeToValue(candidate.text(), GuideDraft.class));
      } catch (DatabindException e) {
        return refused(candidate, new FieldError(path(e), "unreadable-guide"));
      }
      var faults = proofreading.faults(draft);
      if (faults.isEmpty()) {
        faults = proofreading.obstacles(item, draft);
      }
      return faults.isEmpty()
          ? Optional.of(new GuideWriting.Order(item, draft))
          : refused(candidate, faults.toArray(FieldError[]::new));
    }

    private Optional<GuideWriting.Order> refused(Candidate candidate, FieldError... faults) {
      for (var fault : faults) {
        if (refusals.size() < settings.mostProblems()) {
          refusals.add(new Report.Refusal(candidate.index(), candidate.code(), fault.field(), fault.code(),
              messages.getMessage("error." + fault.code(), fault.args(), locale)));
        }
      }
      return Optional.empty();
    }

    private static String path(DatabindException fault) {
      var path = new StringBuilder();
      for (var step : fault.getPath()) {
        if (step.getPropertyName() == null) {
          path.append('[').append(step.getIndex()).append(']');
        } else {
          path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
      }
      return path.toString();
    }

    private static boolean same(String named, String region) {
      try {
        return new RegionCode(named).equals(new RegionCode(region));
      } catch (IllegalArgumentException e) {
        return false;
      }
    }
  }
}
