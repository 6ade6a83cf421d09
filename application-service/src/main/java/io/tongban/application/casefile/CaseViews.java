package io.tongban.application.casefile;

import io.tongban.access.Caller;
import io.tongban.application.casefile.model.Action;
import io.tongban.application.casefile.model.Applicant;
import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.CatalogueCheck;
import io.tongban.application.casefile.model.Fact;
import io.tongban.application.casefile.model.LogEntry;
import io.tongban.application.casefile.model.Part;
import io.tongban.application.casefile.model.Status;
import io.tongban.application.deadline.Deadlines;
import io.tongban.application.deadline.Today;
import io.tongban.calendar.DueDate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows a case in the caller's language; an identifier is never shown in full. */
@Component
class CaseViews {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final JdbcCaseFiles files;
  private final Deadlines deadlines;
  private final MessageSource messages;
  private final JsonMapper json;
  private final Clock clock;

  CaseViews(JdbcCaseFiles files, Deadlines deadlines, MessageSource messages, JsonMapper json, Clock clock) {
    this.files = files;
    this.deadlines = deadlines;
    this.messages = messages;
    this.json = json;
    this.clock = clock;
  }

  CaseView of(CaseFile file, Caller caller) {
    var actor = Parts.actor(caller, file);
    var opening = file.opening();
    var terms = opening.terms();
    var today = LocalDate.now(clock);
    var deadline = deadlines.read(CaseDues.term(file), today);
    var outsider = caller.kind() != Caller.Kind.OFFICER;
    var forms = forms(file);
    var newest = forms.isEmpty() ? null : forms.getLast();
    return new CaseView(
        file.number().value(),
        file.status().name(),
        statusName(file.status()),
        file.version(),
        new CaseView.Item(terms.itemCode(), terms.itemName(), terms.itemType(), terms.region(),
            new CaseView.Organ(terms.organCode(), terms.organName())),
        catalogue(file),
        terms.receivingRegion(),
        party(opening.applicant(), !actor.parts().isEmpty()),
        file.submittedAt(),
        file.lastAt(Fact.Type.ACCEPTED),
        due(deadlines.on(today), deadline.promised(), deadline.statutory(), file.status().underDecision()),
        deadline.workingDaysUsed(),
        deadline.suspended(),
        file.supplied().files().stream()
            .map(piece -> new CaseView.HandedInView(
                piece.key(), opening.materialName(piece.key()), piece.material(), piece.fileName()))
            .toList(),
        file.supplied().originals().stream()
            .map(key -> new CaseView.Original(key, opening.materialName(key)))
            .toList(),
        file.defects(),
        opening.situation(),
        opening.filledForm(),
        newest == null ? json.readTree(opening.form()) : newest.form() == null ? Map.of() : newest.form(),
        newest == null ? null : newest.paperForm(),
        forms,
        file.log().getFirst().fact().remark(),
        file.log().stream().map(entry -> event(entry, outsider)).toList(),
        file.allowedTo(actor).stream().map(Action::path).toList(),
        licence(file));
  }

  private List<CaseView.FormView> forms(CaseFile file) {
    var entries = file.forms();
    var anew = entries.size() > 1 ? files.formsFilledInAnew(file.number()) : Map.<Integer, String>of();
    return entries.stream().map(entry -> {
      var scan = scan(entry.fact());
      var text = anew.getOrDefault(entry.sequence(), file.opening().form());
      return new CaseView.FormView(entry.sequence(), entry.at(), scan == null ? json.readTree(text) : null, scan);
    }).toList();
  }

  private static CaseView.@Nullable Scan scan(Fact fact) {
    var piece = switch (fact) {
      case Fact.Submitted submitted -> submitted.paperForm();
      case Fact.Corrected corrected -> corrected.paperForm();
      default -> null;
    };
    return piece == null ? null : new CaseView.Scan(piece.material(), piece.fileName());
  }

  /** From which the last days of a whole list are read. */
  Today today() {
    return deadlines.on(LocalDate.now(clock));
  }

  static CaseView.Due due(Today today, @Nullable DueDate promised, @Nullable DueDate statutory, boolean running) {
    return new CaseView.Due(today.read(promised, running), today.read(statutory, running));
  }

  String statusName(Status status) {
    return text("case.status." + status.name());
  }

  static CaseView.Party party(Applicant applicant, boolean withPhone) {
    return new CaseView.Party(applicant.name(), applicant.kind().name(), applicant.identifierMasked(),
        withPhone ? applicant.phone() : null);
  }

  private CaseView.Event event(LogEntry entry, boolean outsider) {
    var type = entry.fact().type();
    // What a reviewer writes for the decider is no notice to the applicant.
    var internal = entry.fact() instanceof Fact.Reviewed && outsider;
    return new CaseView.Event(entry.sequence(), type.name(), text("case.event." + type.name()), entry.at(),
        outsider && entry.part() != Part.APPLICANT ? text("case.part." + entry.part().name()) : entry.actorName(),
        entry.part().name(), internal ? null : entry.fact().remark());
  }

  private CaseView.@Nullable CatalogueView catalogue(CaseFile file) {
    if (!(file.log().getFirst().fact() instanceof Fact.Submitted submitted)) return null;
    var check = submitted.catalogue();
    if (check == null) return null;
    var notice = check.basis() == CatalogueCheck.Basis.LAST_KNOWN ? lastKnownNotice(check.confirmedAt()) : null;
    return new CaseView.CatalogueView(check.basis().name(), submitted.terms().editionId(), check.editionTitle(),
        check.confirmedAt(), notice);
  }

  /** Says by which state of the catalogue was answered while it could not be asked. */
  String lastKnownNotice(Instant confirmedAt) {
    return text("case.catalogue.LAST_KNOWN", MINUTE.format(confirmedAt.atZone(clock.getZone())));
  }

  private static CaseView.@Nullable LicenceView licence(CaseFile file) {
    return file.log().stream()
        .filter(entry -> entry.fact() instanceof Fact.Granted)
        .map(entry -> new CaseView.LicenceView(((Fact.Granted) entry.fact()).licenceNumber(), entry.at()))
        .findFirst()
        .orElse(null);
  }

  private String text(String key, Object... args) {
    return messages.getMessage(key, args, LocaleContextHolder.getLocale());
  }
}
