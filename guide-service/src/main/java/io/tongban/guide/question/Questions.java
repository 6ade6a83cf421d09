package io.tongban.guide.question;

import static java.time.ZoneOffset.UTC;

import io.tongban.guide.question.model.Kind;
import io.tongban.guide.question.model.Question;
import io.tongban.guide.question.model.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions as they are stored. */
@Repository
class Questions {

  private static final String IN_AREA = """
      exists (select from unnest(:prefixes, :organs) a (prefix, organ)
              where starts_with(region, a.prefix) and a.organ in ('*', organ_code))
      """;

  private final JdbcClient jdbc;

  Questions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A question that is about to be stored. */
  record New(Question.Place place, int guideVersion, Kind kind, @Nullable String aspect, String text,
      Question.Person asker, Instant at, AnswerTerms.Term term, Due due) {}

  /** @param calendar version of the calendar that counted the day */
  record Due(LocalDate day, String calendar) {}

  /** Whose questions: those of the region prefixes and organs, pairwise. */
  record Area(List<String> prefixes, List<String> organs) {}

  long add(New asked) {
    return jdbc.sql("""
            insert into question (code, item_name, region, organ_code, organ_name, guide_version, kind, aspect, text,
                                  asked_by, asked_by_name, asked_at, days, basis, due, calendar, status)
            values (:code, :item, :region, :organ, :organName, :version, :kind, :aspect, :text, :by, :byName, :at,
                    :days, :basis, :due, :calendar, 'OPEN')
            returning id""")
        .param("code", asked.place().code())
        .param("item", asked.place().itemName())
        .param("region", asked.place().region())
        .param("organ", asked.place().organ())
        .param("organName", asked.place().organName())
        .param("version", asked.guideVersion())
        .param("kind", asked.kind().name())
        .param("aspect", asked.aspect())
        .param("text", asked.text())
        .param("by", asked.asker().id())
        .param("byName", asked.asker().name())
        .param("at", asked.at().atOffset(UTC))
        .param("days", asked.term().days())
        .param("basis", asked.term().basis())
        .param("due", asked.due().day())
        .param("calendar", asked.due().calendar())
        .query(Long.class)
        .single();
  }

  /** Counts them and keeps the reader from asking twice at once until the transaction ends. */
  int openOf(String asker, String code) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))").param("who", "question " + asker)
        .query((row, n) -> 0).list();
    return jdbc.sql("select count(*) from question where code = :code and asked_by = :asker and status = 'OPEN'")
        .param("code", code)
        .param("asker", asker)
        .query(Integer.class)
        .single();
  }

  Optional<Question> find(long id) {
    return jdbc.sql("select * from question where id = :id").param("id", id).query(Questions::question).optional();
  }

  Optional<Question> locked(long id) {
    return jdbc.sql("select * from question where id = :id for update").param("id", id)
        .query(Questions::question).optional();
  }

  void save(Question question) {
    var answer = question.answer();
    jdbc.sql("""
            update question set status = :status, answer = :answer, answered_by = :by, answered_by_name = :byName,
              answered_at = :at, in_faq = :inFaq
            where id = :id""")
        .param("status", question.status().name())
        .param("answer", answer == null ? null : answer.text())
        .param("by", answer == null ? null : answer.by().id())
        .param("byName", answer == null ? null : answer.by().name())
        .param("at", answer == null ? null : answer.at().atOffset(UTC))
        .param("inFaq", question.inFaq())
        .param("id", question.id())
        .update();
  }

  /** The asker's own, the newest first, before that id. */
  List<Question> of(String asker, long before, int most) {
    return jdbc.sql("select * from question where asked_by = :asker and id < :before order by id desc limit :most")
        .param("asker", asker)
        .param("before", before)
        .param("most", most)
        .query(Questions::question)
        .list();
  }

  /** Those that wait for an answer, the first due first, after that place. */
  List<Question> open(Area area, LocalDate afterDue, long afterId, int most) {
    return jdbc.sql("select * from question where status = 'OPEN' and (due, id) > (:due, :id) and " + IN_AREA
            + "order by due, id limit :most")
        .param("due", afterDue)
        .param("id", afterId)
        .param("prefixes", area.prefixes().toArray(String[]::new))
        .param("organs", area.organs().toArray(String[]::new))
        .param("most", most)
        .query(Questions::question)
        .list();
  }

  /** Those that were answered, the newest first, before that id. */
  List<Question> answered(Area area, long before, int most) {
    return jdbc.sql("select * from question where status <> 'OPEN' and id < :before and " + IN_AREA
            + "order by id desc limit :most")
        .param("before", before)
        .param("prefixes", area.prefixes().toArray(String[]::new))
        .param("organs", area.organs().toArray(String[]::new))
        .param("most", most)
        .query(Questions::question)
        .list();
  }

  private static Question question(ResultSet row, int number) throws SQLException {
    return new Question(
        row.getLong("id"),
        new Question.Place(row.getString("code"), row.getString("item_name"), row.getString("region"),
            row.getString("organ_code"), row.getString("organ_name")),
        row.getInt("guide_version"), Kind.valueOf(row.getString("kind")), row.getString("aspect"),
        row.getString("text"), new Question.Person(row.getString("asked_by"), row.getString("asked_by_name")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(), row.getObject("due", LocalDate.class),
        Status.valueOf(row.getString("status")), answer(row), row.getBoolean("in_faq"));
  }

  private static Question.@Nullable Answer answer(ResultSet row) throws SQLException {
    var text = row.getString("answer");
    return text == null ? null : new Question.Answer(
        text, new Question.Person(row.getString("answered_by"), row.getString("answered_by_name")),
        row.getObject("answered_at", OffsetDateTime.class).toInstant());
  }
}
