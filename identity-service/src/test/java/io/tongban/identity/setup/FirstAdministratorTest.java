package io.tongban.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongban.access.Grant;
import io.tongban.identity.IdentityTest;
import io.tongban.identity.grant.Grants;
import io.tongban.identity.person.Accounts;
import io.tongban.identity.person.NewOfficers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class FirstAdministratorTest extends IdentityTest {

  @Autowired private Accounts accounts;
  @Autowired private Grants grants;
  @Autowired private NewOfficers officers;

  @AfterEach
  void resign() {
    accounts.byLoginName("root.admin").ifPresent(root -> accounts.disable(root.id()));
  }

  @Test
  void isMadeFromTheSettingsOnce() {
    start("root.admin", "a-good-password");
    start("root.admin.two", "a-good-password");

    var root = accounts.byLoginName("root.admin").orElseThrow();
    assertThat(grants.of(root.id())).containsExactly(Grant.parse("SYSTEM_ADMINISTRATOR@120000/*"));
    assertThat(root.demo()).isFalse();
    assertThat(accounts.byLoginName("root.admin.two")).isEmpty();
  }

  @Test
  void aWeakPasswordStopsTheStart() {
    assertThatThrownBy(() -> start("root.weak", "short"))
        .hasMessageContaining("TONGBAN_ADMIN_PASSWORD")
        .hasMessageContaining("password-short");
  }

  private void start(String loginName, String password) {
    new FirstAdministrator(new FirstAdministrator.Settings(loginName, password, "120000"), accounts, grants, officers)
        .run(new DefaultApplicationArguments());
  }
}
