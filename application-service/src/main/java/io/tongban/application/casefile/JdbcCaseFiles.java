package io.tongban.application.casefile;

import io.tongban.application.casefile.model.Applicant;
import io.tongban.application.casefile.model.CaseFile;
import io.tongban.application.casefile.model.CaseFiles;
import io.tongban.application.casefile.model.CaseNumber;
import io.tongban.application.casefile.model.FormReference;
import io.tongban.application.casefile.model.HashChain;
import io.tongban.application.casefile.model.LogEntry;
import io.tongban.application.casefile.model.NeededMaterial;
import io.tongban.application.casefile.model.Opening;
import io.tongban.application.casefile.model.Outcome.Done;
import io.tongban.application.casefile.model.Part;
import io.tongban.application.casefile.model.Piece;
import io.tongban.application.casefile.model.Situation;
import io.tongban.application.casefile.model.Terms;
import io.tongban.calendar.WorkingCalendar;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The log is the case; the row beside it is what lists and guards need of its newest state. */
@Repository
class JdbcCaseFiles implements CaseFiles {

  /** A submission as it was stored under its idempotency key. */
  record Earlier(CaseNumber number, String requestDigest) {}

  private final JdbcClient jdbc;
  private final FactText facts;
  private final CaseDues dues;
  private final JsonMapper json;

  JdbcCaseFiles(JdbcClient jdbc, FactText facts, CaseDues dues, JsonMapper json) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.dues = dues;
    this.json = json;
  }

  @Override
  public Optional<CaseFile> find(CaseNumber number) {
    return jdbc.sql("select * from case_file where number = :number")
        .param("number", number.value())
        .query((row, n) -> opening(row))
        .optional()
        .map(opening -> CaseFile.of(opening, log(number)));
  }

  /** The stored log, with what its hashes were made of. */
  List<HashChain.Link> links(CaseNumber number) {
    return jdbc.sql("""
            select case_number, sequence, type, at, actor_id, actor_name, part, clock, details, hash
            from case_event where case_number = :number order by sequence
            """)
        .param("number", number.value())
        .query((row, n) -> new HashChain.Link(
            row.getString("case_number"),
            row.getInt("sequence"),
            row.getString("type"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor_id"),
            row.getString("actor_name"),
            row.getString("part"),
            row.getString("clock"),
            row.getString("details"),
            row.getString("hash")))
        .list();
  }

  private List<LogEntry> log(CaseNumber number) {
    return links(number).stream()
        .map(link -> new LogEntry(link.sequence(), link.at(), link.actorId(), link.actorName(),
            Part.valueOf(link.part()), facts.read(link.type(), link.details())))
        .toList();
  }

  /** Numbers grow per counter and day; a submission that is rolled back gives its number back. */
  CaseNumber nextNumber(String receivingRegion, LocalDate day) {
    var sequence = jdbc.sql("""
            insert into case_counter as c (counter, day, last) values (:counter, :day, 1)
            on conflict (counter, day) do update set last = c.last + 1
            returning last
            """)
        .param("counter", CaseNumber.counterOf(receivingRegion))
        .param("day", day)
        .query(Integer.class)
        .single();
    return CaseNumber.of(receivingRegion, day, sequence);
  }

  Optional<Earlier> earlier(String submittedBy, String idempotencyKey) {
    return jdbc.sql("""
            select number, request_digest from case_file where submitted_by = :by and idempotency_key = :key
            """)
        .param("by", submittedBy)
        .param("key", idempotencyKey)
        .query((row, n) -> new Earlier(new CaseNumber(row.getString("number")), row.getString("request_digest")))
        .optional();
  }

  /** @return false when the same caller used the key before; nothing is written then */
  boolean open(Done opened, String idempotencyKey, String requestDigest) {
    var file = opened.file();
    var opening = file.opening();
    var link = link(opened).after(HashChain.ORIGIN);
    var terms = opening.terms();
    var applicant = opening.applicant();
    var inserted = jdbc.sql("""
            insert into case_file (number, version, status, applicant_id, applicant_kind, applicant_name,
              applicant_identifier, applicant_phone, submitted_by, idempotency_key, request_digest, submitted_at,
              item_code, item_name, item_type, handling, edition_id, region, receiving_region, organ_code, organ_name,
              promised_days, statutory_days, statutory_basis, guide_version, needed, answers, given,
              questionnaire_version, form_owner, form_version, form, paper_form, last_hash, desk, desk_region,
              desk_organ, desk_due, promised_due, statutory_due, due_provisional, suspended, calendar_version)
            values (:number, :version, :status, :applicantId, :applicantKind, :applicantName,
              :applicantIdentifier, :applicantPhone, :submittedBy, :key, :requestDigest, :submittedAt,
              :itemCode, :itemName, :itemType, :handling, :editionId, :region, :receivingRegion, :organCode, :organName,
              :promisedDays, :statutoryDays, :statutoryBasis, :guideVersion, cast(:needed as jsonb), :answers,
              cast(:given as jsonb), :questionnaire, :formOwner, :formVersion, :form, cast(:paperForm as jsonb), :hash,
              :desk, :deskRegion, :deskOrgan, :deskDue, :promisedDue, :statutoryDue, :provisional, :suspended,
              :calendarVersion)
            on conflict on constraint case_file_once do nothing
            """)
        .params(state(opened))
        .param("applicantId", applicant.id())
        .param("applicantKind", applicant.kind().name())
        .param("applicantName", applicant.name())
        .param("applicantIdentifier", applicant.identifier())
        .param("applicantPhone", applicant.phone())
        .param("submittedBy", opened.entry().actorId())
        .param("key", idempotencyKey)
        .param("requestDigest", requestDigest)
        .param("submittedAt", file.submittedAt().atOffset(ZoneOffset.UTC))
        .param("itemCode", terms.itemCode())
        .param("itemName", terms.itemName())
        .param("itemType", terms.itemType())
        .param("handling", terms.handling())
        .param("editionId", terms.editionId())
        .param("region", terms.region())
        .param("receivingRegion", terms.receivingRegion())
        .param("organCode", terms.organCode())
        .param("organName", terms.organName())
        .param("promisedDays", terms.promisedDays())
        .param("statutoryDays", terms.statutoryDays())
        .param("statutoryBasis", terms.statutoryBasis())
        .param("guideVersion", opening.guideVersion())
        .param("needed", json.writeValueAsString(opening.needed()))
        .param("answers", opening.situation() == null ? null : opening.situation().answers())
        .param("questionnaire", opening.situation() == null ? null : opening.situation().questionnaire())
        .param("given", opening.situation() == null ? null : json.writeValueAsString(opening.situation().given()))
        .param("paperForm", opening.paperForm() == null ? null : json.writeValueAsString(opening.paperForm()))
        .param("formOwner", opening.filledForm() == null ? null : opening.filledForm().owner())
        .param("formVersion", opening.filledForm() == null ? null : opening.filledForm().version())
        .param("form", opening.form())
        .param("hash", link.hash())
        .update();
    if (inserted == 1) insert(link);
    return inserted == 1;
  }

  @Override
  public void append(Done done) {
    var link = link(done);
    // The version guards the write, and the row's lock lets the hash be made where the last one stands.
    var hash = jdbc.sql("""
            update case_file
            set version = :version, status = :status, desk = :desk, desk_region = :deskRegion, desk_organ = :deskOrgan,
              desk_due = :deskDue, promised_due = :promisedDue, statutory_due = :statutoryDue,
              due_provisional = :provisional, suspended = :suspended, reviewer_id = :reviewer,
              calendar_version = :calendarVersion,
              last_hash = encode(sha256(convert_to(last_hash || :canonical, 'UTF8')), 'hex')
            where number = :number and version = :version - 1
            returning last_hash
            """)
        .params(state(done))
        .param("reviewer", done.file().reviewer())
        .param("canonical", link.canonical())
        .query(String.class)
        .optional()
        .orElseThrow(() -> new OptimisticLockingFailureException(done.file().number() + " was changed meanwhile"));
    insert(link.hashed(hash));
  }

  /** Keeps the form that was filled in anew with the entry that was just appended. */
  void keepForm(Done done, String form) {
    jdbc.sql("insert into case_form (case_number, sequence, form) values (:number, :sequence, :form)")
        .param("number", done.file().number().value())
        .param("sequence", done.entry().sequence())
        .param("form", form)
        .update();
  }

  /** By log entry, the forms that were filled in anew. */
  Map<Integer, String> formsFilledInAnew(CaseNumber number) {
    var forms = new HashMap<Integer, String>();
    jdbc.sql("select sequence, form from case_form where case_number = :number")
        .param("number", number.value())
        .query(row -> {
          forms.put(row.getInt("sequence"), row.getString("form"));
        });
    return forms;
  }

  private Map<String, @Nullable Object> state(Done done) {
    var file = done.file();
    var due = dues.of(file, WorkingCalendar.dateOf(done.entry().at()));
    var state = new HashMap<String, @Nullable Object>();
    state.put("number", file.number().value());
    state.put("version", file.version());
    state.put("status", file.status().name());
    state.put("desk", due.desk() == null ? null : due.desk().name());
    state.put("deskRegion", due.region());
    state.put("deskOrgan", due.organ());
    state.put("deskDue", due.due());
    state.put("promisedDue", due.promised());
    state.put("statutoryDue", due.statutory());
    state.put("provisional", due.provisional());
    state.put("suspended", file.suspended());
    state.put("calendarVersion", due.calendarVersion());
    return state;
  }

  private HashChain.Link link(Done done) {
    var entry = done.entry();
    var type = entry.fact().type();
    return new HashChain.Link(done.file().number().value(), entry.sequence(), type.name(), entry.at(),
        entry.actorId(), entry.actorName(), entry.part().name(), type.clock().name(), facts.write(entry.fact()), "");
  }

  private void insert(HashChain.Link link) {
    jdbc.sql("""
            insert into case_event (case_number, sequence, type, at, actor_id, actor_name, part, clock, details, hash)
            values (:number, :sequence, :type, :at, :actorId, :actorName, :part, :clock, :details, :hash)
            """)
        .param("number", link.caseNumber())
        .param("sequence", link.sequence())
        .param("type", link.type())
        .param("at", link.at().atOffset(ZoneOffset.UTC))
        .param("actorId", link.actorId())
        .param("actorName", link.actorName())
        .param("part", link.part())
        .param("clock", link.clock())
        .param("details", link.details())
        .param("hash", link.hash())
        .update();
  }

  private Opening opening(ResultSet row) throws SQLException {
    var terms = new Terms(
        row.getString("item_code"), row.getString("item_name"), row.getString("item_type"),
        row.getString("handling"), row.getLong("edition_id"), row.getString("region"),
        row.getString("receiving_region"), row.getString("organ_code"), row.getString("organ_name"),
        row.getInt("promised_days"), row.getInt("statutory_days"), row.getString("statutory_basis"));
    var applicant = new Applicant(
        row.getString("applicant_id"), Applicant.Kind.valueOf(row.getString("applicant_kind")),
        row.getString("applicant_name"), row.getString("applicant_identifier"), row.getString("applicant_phone"),
        row.getString("counter_account"));
    var needed = json.readValue(row.getString("needed"), new TypeReference<List<NeededMaterial>>() {});
    return new Opening(new CaseNumber(row.getString("number")), terms, applicant, row.getInt("guide_version"), needed,
        situation(row), filledForm(row), row.getString("form"), paperForm(row));
  }

  private @Nullable Situation situation(ResultSet row) throws SQLException {
    var answers = row.getString("answers");
    if (answers == null) return null;
    var given = row.getString("given");
    return new Situation(row.getInt("questionnaire_version"), answers,
        given == null ? null : json.readValue(given, new TypeReference<List<Situation.Given>>() {}));
  }

  private @Nullable Piece paperForm(ResultSet row) throws SQLException {
    var piece = row.getString("paper_form");
    return piece == null ? null : json.readValue(piece, Piece.class);
  }

  private static @Nullable FormReference filledForm(ResultSet row) throws SQLException {
    var owner = row.getString("form_owner");
    return owner == null ? null : new FormReference(owner, row.getInt("form_version"));
  }
}
