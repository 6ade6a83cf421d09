package io.tongban.identity.setup;

import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.identity.grant.Grants;
import io.tongban.identity.person.Account;
import io.tongban.identity.person.Accounts;
import io.tongban.identity.person.NewOfficers;
import io.tongban.problem.Problem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Makes the first system administrator from the settings, as long as nobody holds that role. */
@Component
@ConditionalOnProperty(name = "tongban.demo", havingValue = "false", matchIfMissing = true)
class FirstAdministrator implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  /**
   * @param loginName blank: none is made
   * @param region of which it is administrator, the city's as a rule
   */
  @ConfigurationProperties("tongban.administrator")
  record Settings(String loginName, String password, String region) {}

  private final Settings settings;
  private final Accounts accounts;
  private final Grants grants;
  private final NewOfficers officers;

  FirstAdministrator(Settings settings, Accounts accounts, Grants grants, NewOfficers officers) {
    this.settings = settings;
    this.accounts = accounts;
    this.grants = grants;
    this.officers = officers;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (grants.anybodyHolds(Role.SYSTEM_ADMINISTRATOR)) {
      return;
    }
    if (settings.loginName().isBlank()) {
      log.warn("Nobody is system administrator: set TONGBAN_ADMIN_LOGIN and TONGBAN_ADMIN_PASSWORD and start again");
      return;
    }
    var account = account();
    if (accounts.add(account) != Accounts.Added.DONE) {
      throw new IllegalStateException("TONGBAN_ADMIN_LOGIN is taken by an account that is no administrator");
    }
    grants.replace(account.id(),
        List.of(new Grant(Role.SYSTEM_ADMINISTRATOR, new RegionCode(settings.region()), Grant.EVERY_ORGAN)), "setup");
    log.info("{} is now the first system administrator", account.loginName());
  }

  private Account account() {
    try {
      return officers.read(settings.loginName(), "系统管理员", settings.password());
    } catch (Problem refused) {
      var faults = refused.errors().stream().map(Problem.FieldError::code).toList();
      throw new IllegalStateException("TONGBAN_ADMIN_LOGIN or TONGBAN_ADMIN_PASSWORD will not do: " + faults, refused);
    }
  }
}
