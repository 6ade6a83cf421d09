package io.tongban.catalog.round;

import io.tongban.catalog.item.ItemType;
import io.tongban.catalog.round.model.Figures;
import io.tongban.catalog.round.model.Forecast;
import io.tongban.catalog.round.model.ItemFacts;
import io.tongban.catalog.round.model.ProposalState;
import io.tongban.catalog.round.model.RoundCourse;
import io.tongban.catalog.round.model.RoundState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a round comes to in figures (清理成效统计). */
@Component
class RoundStatistics {

  private final Proposals proposals;
  private final Comments comments;
  private final Foreseeing foreseeing;
  private final EditionFacts facts;

  RoundStatistics(Proposals proposals, Comments comments, Foreseeing foreseeing, EditionFacts facts) {
    this.proposals = proposals;
    this.comments = comments;
    this.foreseeing = foreseeing;
    this.facts = facts;
  }

  /** What the figures after the round are taken from. */
  enum Basis {
    /** The edition as published. */
    PUBLISHED,
    /** What was decided and is not published yet. */
    DECIDED,
    /** What is proposed and was found lawful. */
    PROPOSED
  }

  /**
   * @param difference items more (less: negative)
   * @param nonLicenceApprovals 非行政许可审批 that are cancelled, and in how many organs
   * @param otherReductions items less beyond those
   * @param edition the edition drawn up; null before it is published
   */
  record Statistics(long round, int number, String title, String region, RoundState state, Basis basis,
      String baseTitle, @Nullable Long edition, @Nullable String editionTitle, Figures before, Figures after,
      int difference, BigDecimal percent, Cancelled nonLicenceApprovals, int otherReductions,
      List<Forecast.OfKind> byKind, List<OfType> byType, List<Forecast.OfOrgan> byOrgan,
      List<Forecast.Gathered> gathered, Map<ProposalState, Integer> proposals, Comments.Counts comments) {}

  record Cancelled(int items, int organs) {}

  record OfType(String type, String typeName, int before, int after, int cancelled, int organs) {}

  Statistics of(Round round) {
    var decided = round.state() == RoundState.EDITION || round.state() == RoundState.CLOSED;
    var published = decided && round.draftState() == RoundCourse.Draft.PUBLISHED;
    var counted = proposals.all(round.id()).stream()
        .filter(proposal -> decided ? proposal.state().adopted() : proposal.state().live()).toList();
    var forecast = foreseeing.of(round, counted).forecast();
    var after = published && round.draft() != null ? facts.of(round.draft()) : forecast.after();
    var types = forecast.byType();
    var cancelled = types.stream().filter(type -> type.type().equals(ItemType.NON_LICENCE_APPROVAL.code()))
        .findFirst().map(type -> new Cancelled(type.cancelled(), type.organs())).orElse(new Cancelled(0, 0));
    var before = forecast.before().size();
    return new Statistics(round.id(), round.number(), round.title(), round.region().value(), round.state(),
        published ? Basis.PUBLISHED : decided ? Basis.DECIDED : Basis.PROPOSED, round.baseTitle(),
        published ? round.draft() : null, published ? round.draftTitle() : null, Figures.of(forecast.before()),
        Figures.of(after), after.size() - before, Figures.percent(before, after.size()), cancelled,
        before - after.size() - cancelled.items(), forecast.byKind(),
        types.stream().map(RoundStatistics::named).toList(),
        published ? as(forecast, after).byOrgan() : forecast.byOrgan(), forecast.gathered(),
        proposals.count(round.id()), comments.count(round.id()));
  }

  /** The same consequences with the catalogue as it was really published. */
  private static Forecast as(Forecast forecast, List<ItemFacts> after) {
    return new Forecast(forecast.before(), after, forecast.consequences());
  }

  private static OfType named(Forecast.OfType row) {
    return new OfType(row.type(), ItemType.of(row.type()).map(ItemType::title).orElse(row.type()), row.before(),
        row.after(), row.cancelled(), row.organs());
  }
}
