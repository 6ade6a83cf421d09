package io.tongban.identity.grant;

import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which grant; those that ended stay known. */
@Repository
public class Grants {

  private final JdbcClient jdbc;
  private final Clock clock;

  Grants(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<Grant> of(UUID account) {
    return of(List.of(account)).getOrDefault(account, List.of());
  }

  public Map<UUID, List<Grant>> of(Collection<UUID> accounts) {
    if (accounts.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql("""
            select account, role, region, organ from role_grant
            where account in (:accounts) and revoked_at is null order by id""")
        .param("accounts", accounts)
        .query((row, n) -> Map.entry(row.getObject("account", UUID.class), grant(row)))
        .list().stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey,
            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** Whether anybody who may sign in holds the role. */
  public boolean anybodyHolds(Role role) {
    return jdbc.sql("""
            select exists (select 1 from role_grant g join account a on a.id = g.account
              where g.role = :role and g.revoked_at is null and a.disabled_at is null and not a.demo)""")
        .param("role", role.name())
        .query(Boolean.class)
        .single();
  }

  /** From now on the account holds these and no others. */
  @Transactional
  public void replace(UUID account, Collection<Grant> wanted, String by) {
    var held = new HashSet<>(of(account));
    held.stream().filter(grant -> !wanted.contains(grant)).forEach(grant -> revoke(account, grant, by));
    wanted.stream().distinct().filter(grant -> !held.contains(grant)).forEach(grant -> give(account, grant, by));
  }

  private void give(UUID account, Grant grant, String by) {
    jdbc.sql("""
            insert into role_grant (account, role, region, organ, granted_by, granted_at)
            values (:account, :role, :region, :organ, :by, :now)
            on conflict do nothing""")
        .params(params(account, grant, by))
        .update();
  }

  private void revoke(UUID account, Grant grant, String by) {
    jdbc.sql("""
            update role_grant set revoked_by = :by, revoked_at = :now
            where account = :account and role = :role and region = :region and organ = :organ
              and revoked_at is null""")
        .params(params(account, grant, by))
        .update();
  }

  private Map<String, Object> params(UUID account, Grant grant, String by) {
    return Map.of(
        "account", account,
        "role", grant.role().name(),
        "region", grant.region().value(),
        "organ", grant.organ(),
        "by", by,
        "now", clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return new Grant(
        Role.valueOf(row.getString("role")), new RegionCode(row.getString("region")), row.getString("organ"));
  }
}
