package io.tongban.identity.token;

import io.tongban.access.Grant;
import io.tongban.access.RegionCode;
import io.tongban.access.Role;
import io.tongban.identity.grant.Grants;
import io.tongban.identity.person.Account;
import io.tongban.identity.person.Accounts;
import io.tongban.identity.setup.DemoSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says of its holder: {@code kind}, {@code name} and {@code grants}, read anew for every token, so that
 * a change of grants is in force after the next refresh and a disabled account gets none.
 */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private static final List<Grant> OF_APPLICANTS =
      List.of(new Grant(Role.APPLICANT, RegionCode.NATION, Grant.EVERY_ORGAN));

  private final Accounts accounts;
  private final Grants grants;
  private final MachineClients machines;
  private final DemoSettings demo;

  Claims(Accounts accounts, Grants grants, MachineClients machines, DemoSettings demo) {
    this.accounts = accounts;
    this.grants = grants;
    this.machines = machines;
    this.demo = demo;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      var client = context.getRegisteredClient().getClientId();
      claim(context, "MACHINE", client, machines.grantsOf(client));
      return;
    }
    var account = accounts.find(context.getPrincipal().getName())
        .filter(found -> !found.disabled() && (demo.enabled() || !found.demo()))
        .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
    claim(context, account.kind().name(), account.name(), grantsOf(account));
  }

  private List<Grant> grantsOf(Account account) {
    return switch (account.kind()) {
      case PERSON, ENTERPRISE -> OF_APPLICANTS;
      case OFFICER -> grants.of(account.id());
    };
  }

  private static void claim(JwtEncodingContext context, String kind, String name, List<Grant> grants) {
    context.getClaims().claim("kind", kind).claim("name", name);
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      // An ArrayList: the stored claims are read back by a list of trusted types that knows no immutable lists.
      context.getClaims().claim("grants", new ArrayList<>(grants.stream().map(Grant::toString).toList()));
    }
  }
}
