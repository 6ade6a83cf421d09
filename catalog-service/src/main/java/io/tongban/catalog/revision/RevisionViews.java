package io.tongban.catalog.revision;

import io.tongban.catalog.change.ChangeKind;
import io.tongban.catalog.change.ChangeTexts;
import io.tongban.catalog.item.Item;
import io.tongban.catalog.item.Items;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Revisions and proposals as they are shown. */
@Component
class RevisionViews {

  private final Items items;
  private final ChangeTexts texts;

  RevisionViews(Items items, ChangeTexts texts) {
    this.items = items;
    this.texts = texts;
  }

  List<ProposalView> of(Revision revision, List<Proposal> some, Locale locale) {
    var named = items.findAll(revision.from(), some.stream().flatMap(proposal -> proposal.items().stream()).toList())
        .stream().collect(Collectors.toMap(item -> item.code().value(), Function.identity()));
    return some.stream().map(proposal -> view(proposal, named, locale)).toList();
  }

  private ProposalView view(Proposal proposal, Map<String, Item> named, Locale locale) {
    return new ProposalView(proposal.id(), proposal.organ(), proposal.kind(), texts.name(proposal.kind(), locale),
        proposal.items().stream().map(code -> NamedItem.of(code.value(), named.get(code.value()))).toList(),
        proposal.content(), proposal.basis(), proposal.newName(), proposal.newPromise(), proposal.proposedAt(),
        proposal.proposedBy(), proposal.state(), proposal.decision(), proposal.decidedAt(), proposal.decidedBy());
  }

  record NamedItem(String code, String name, @Nullable Integer promisedLimitDays) {

    static NamedItem of(String code, @Nullable Item item) {
      return item == null ? new NamedItem(code, code, null)
          : new NamedItem(code, item.name(), item.promisedLimitDays());
    }
  }

  record ProposalView(long id, String organ, ChangeKind kind, String kindName, List<NamedItem> items, String content,
      @Nullable String basis, @Nullable String newName, @Nullable Integer newPromise, Instant proposedAt,
      String proposedBy, Proposal.State state, @Nullable String decision, @Nullable Instant decidedAt,
      @Nullable String decidedBy) {}

  /**
   * @param from the edition it starts out from
   * @param edition the draft it works on; null when that was deleted
   * @param calendar version of the working days that answersUntil was counted with; null when not known
   * @param leads whether the reader leads it, or else only answers for the organs listed
   * @param organs those that the reader leads or answers for
   */
  record RevisionView(long id, String region, int year, String title, String notice, Revision.State state, long from,
      @Nullable Long edition, int answerDays, String answerBasis, LocalDate answersUntil,
      @Nullable String calendar, boolean overdue, Instant openedAt, String openedBy, @Nullable Instant closedAt,
      @Nullable String closedBy, boolean leads,
      Map<RevisionOrgan.State, Long> answers, List<RevisionOrgan> organs) {

    static RevisionView of(Revision revision, List<RevisionOrgan> organs, boolean leads, LocalDate today) {
      return new RevisionView(revision.id(), revision.region().value(), revision.year(), revision.title(),
          revision.notice(), revision.state(), revision.from(), revision.edition(), revision.answerDays(),
          revision.answerBasis(), revision.answersUntil(), revision.calendar(),
          revision.state() == Revision.State.OPEN && today.isAfter(revision.answersUntil()), revision.openedAt(),
          revision.openedBy(), revision.closedAt(), revision.closedBy(), leads,
          organs.stream().collect(Collectors.groupingBy(RevisionOrgan::state, Collectors.counting())), organs);
    }
  }
}
