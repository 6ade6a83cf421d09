package io.tongban.catalog.round;

import io.tongban.access.Caller;
import io.tongban.catalog.audit.Actor;
import io.tongban.catalog.round.model.Adoption;
import io.tongban.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of comments. */
@Repository
class Comments {

  static final String LIST = """
      select * from round_comment
      where round_id = :round and id > :after
        and (not :answeredOnly or adoption is not null) and (not :openOnly or adoption is null)
      order by id limit :limit""";
  static final String COUNTS =
      "select adoption, count(*) comments from round_comment where round_id = :round group by adoption";

  private final JdbcClient jdbc;
  private final Clock clock;

  Comments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param adopted how many were adopted, partly adopted, not adopted */
  record Counts(int all, int answered, Map<Adoption, Integer> adopted) {

    int unanswered() {
      return all - answered;
    }
  }

  /** @throws Problem 404 when the round has no such proposal */
  long insert(long round, @Nullable Long proposal, Caller author, @Nullable String name, @Nullable String contact,
      String text) {
    if (proposal != null && !shown(round, proposal)) {
      throw new Problem(404, "not-found").field("proposal").args(proposal.toString());
    }
    return jdbc.sql("""
            insert into round_comment (round_id, proposal_id, at, author_kind, author_id, author_name, contact, text)
            values (:round, :proposal, :at, :kind, :author, :name, :contact, :text)
            returning id""")
        .param("round", round)
        .param("proposal", proposal)
        .param("at", now())
        .param("kind", author.kind().name())
        .param("author", author.signedIn() ? author.id() : null)
        .param("name", author.signedIn() ? author.name() : name)
        .param("contact", contact)
        .param("text", text)
        .query(Long.class)
        .single();
  }

  /** @param answeredOnly those the public may read */
  List<Comment> list(long round, boolean answeredOnly, boolean openOnly, long after, int limit) {
    return jdbc.sql(LIST)
        .param("round", round)
        .param("after", after)
        .param("answeredOnly", answeredOnly)
        .param("openOnly", openOnly)
        .param("limit", limit)
        .query(Comments::comment)
        .list();
  }

  Counts count(long round) {
    var adopted = new EnumMap<Adoption, Integer>(Adoption.class);
    var open = new int[1];
    jdbc.sql(COUNTS)
        .param("round", round)
        .query(row -> {
          var adoption = row.getString("adoption");
          if (adoption == null) {
            open[0] = row.getInt("comments");
          } else {
            adopted.put(Adoption.valueOf(adoption), row.getInt("comments"));
          }
        });
    var answered = adopted.values().stream().mapToInt(Integer::intValue).sum();
    return new Counts(answered + open[0], answered, adopted);
  }

  /** An answer may be put right while the round is not decided. Empty when the round has no such comment. */
  boolean answer(long round, long id, Adoption adoption, String feedback, Actor by) {
    return jdbc.sql("""
            update round_comment set adoption = :adoption, feedback = :feedback, answered_at = :at,
              answered_by_name = :by
            where id = :id and round_id = :round""")
        .param("adoption", adoption.name())
        .param("feedback", feedback)
        .param("at", now())
        .param("by", by.name())
        .param("id", id)
        .param("round", round)
        .update() == 1;
  }

  private boolean shown(long round, long proposal) {
    return jdbc.sql("""
            select count(*) from proposal
            where id = :id and round_id = :round and reviewed_at is not null and state <> 'LEGALLY_UNSOUND'""")
        .param("id", proposal)
        .param("round", round)
        .query(Integer.class)
        .single() == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Comment comment(ResultSet row, int number) throws SQLException {
    var adoption = row.getString("adoption");
    return new Comment(row.getLong("id"), row.getLong("round_id"), row.getObject("proposal_id", Long.class),
        Objects.requireNonNull(Rounds.instant(row, "at")), row.getString("author_kind"), row.getString("author_name"),
        row.getString("contact"), row.getString("text"), adoption == null ? null : Adoption.valueOf(adoption),
        row.getString("feedback"), Rounds.instant(row, "answered_at"), row.getString("answered_by_name"));
  }
}
