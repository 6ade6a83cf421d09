package io.tongban.identity.officer;

import static io.tongban.access.Role.SYSTEM_ADMINISTRATOR;

import io.tongban.access.Caller;
import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.identity.grant.Grants;
import io.tongban.identity.organisation.Organisations;
import io.tongban.identity.person.Account;
import io.tongban.identity.person.Account.Kind;
import io.tongban.identity.person.Accounts;
import io.tongban.identity.region.Regions;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The officers an administrator keeps: those of whom every grant lies in a region, and for an organ, of which he is
 * system administrator. So nobody gives what he could not hold, and nobody touches an officer above him.
 */
@Service
class Officers {

  private static final Set<Role> GRANTABLE = EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.SERVICE));

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Grants grants;
  private final Regions regions;
  private final Organisations organisations;

  Officers(JdbcClient jdbc, Accounts accounts, Grants grants, Regions regions, Organisations organisations) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.grants = grants;
    this.regions = regions;
    this.organisations = organisations;
  }

  @Transactional
  Outcome add(Account officer, List<Grant> wanted, Caller by) {
    var refusal = refusal(wanted, by);
    if (refusal != null) {
      return refusal;
    }
    if (accounts.add(officer) != Accounts.Added.DONE) {
      return new Outcome.LoginNameTaken();
    }
    grants.replace(officer.id(), wanted, by.id());
    return new Outcome.Done(officer(officer));
  }

  @Transactional
  Outcome grant(UUID id, List<Grant> wanted, Caller by) {
    var found = mine(id, by);
    if (!(found instanceof Outcome.Done)) {
      return found;
    }
    var refusal = refusal(wanted, by);
    if (refusal != null) {
      return refusal;
    }
    grants.replace(id, wanted, by.id());
    return mine(id, by);
  }

  @Transactional
  Outcome disable(UUID id, Caller by) {
    var found = mine(id, by);
    if (found instanceof Outcome.Done) {
      accounts.disable(id);
      return mine(id, by);
    }
    return found;
  }

  /** The officer, if he is the administrator's to keep. */
  Outcome mine(UUID id, Caller by) {
    var account = accounts.find(id).filter(a -> a.kind() == Kind.OFFICER);
    if (account.isEmpty()) {
      return new Outcome.Unknown();
    }
    var officer = officer(account.get());
    return officer.grants().stream().allMatch(grant -> mayGive(grant, by))
        ? new Outcome.Done(officer)
        : new Outcome.WrongRegion();
  }

  /** Those with a grant in the administrator's regions, by login name. */
  List<Officer> list(Caller by, String after, int limit) {
    var inside = by.grantsOf(SYSTEM_ADMINISTRATOR).stream().map(Grant::region).map(RegionCode::prefix);
    var found = jdbc.sql("""
            select a.id, a.kind, a.login_name, a.name, a.identifier, a.legal_representative, a.phone,
              a.password_hash, a.demo, a.disabled_at, a.verified_at
            from account a
            where a.kind = 'OFFICER' and a.login_name > :after
              and exists (select 1 from role_grant g
                where g.account = a.id and g.revoked_at is null and g.region like any (:inside))
            order by a.login_name limit :limit""")
        .param("after", after)
        .param("inside", inside.map(prefix -> prefix + "%").toArray(String[]::new))
        .param("limit", limit)
        .query(Account.class)
        .list();
    var held = grants.of(found.stream().map(Account::id).toList());
    return found.stream()
        .map(account -> Officer.of(account, held.getOrDefault(account.id(), List.of())))
        .toList();
  }

  private Officer officer(Account account) {
    return Officer.of(account, grants.of(account.id()));
  }

  private Outcome refusal(Collection<Grant> wanted, Caller by) {
    for (var grant : wanted) {
      if (!GRANTABLE.contains(grant.role())) {
        return new Outcome.NotGrantable(grant.role());
      }
      if (!mayGive(grant, by)) {
        return new Outcome.WrongRegion();
      }
      if (!regions.exists(grant.region())) {
        return new Outcome.UnknownRegion(grant.region());
      }
    }
    var organs = wanted.stream().map(Grant::organ).filter(o -> !o.equals(Grant.EVERY_ORGAN))
        .collect(Collectors.toSet());
    organs.removeAll(organisations.names(organs).keySet());
    return organs.isEmpty() ? null : new Outcome.UnknownOrgan(organs.iterator().next());
  }

  private static boolean mayGive(Grant grant, Caller by) {
    return by.may(SYSTEM_ADMINISTRATOR, grant.region(), grant.organ());
  }
}
