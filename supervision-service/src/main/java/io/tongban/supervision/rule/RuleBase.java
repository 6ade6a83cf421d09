package io.tongban.supervision.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All versions of all rules. */
@Repository
public class RuleBase {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RuleBase(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public List<StoredRule> all() {
    return jdbc.sql("""
            select id, version, family, trigger, ladder, parameters, legal_basis, message_key, mode,
                   effective_from, effective_to, approver
            from supervision_rule
            order by id, version
            """)
        .query(this::rule)
        .list();
  }

  private StoredRule rule(ResultSet row, int number) throws SQLException {
    return new StoredRule(
        row.getString("id"),
        row.getInt("version"),
        row.getString("family"),
        row.getString("trigger"),
        json.readTree(row.getString("ladder")),
        json.readTree(row.getString("parameters")),
        row.getString("legal_basis"),
        row.getString("message_key"),
        row.getString("mode"),
        row.getObject("effective_from", LocalDate.class),
        row.getObject("effective_to", LocalDate.class),
        row.getString("approver"));
  }
}
