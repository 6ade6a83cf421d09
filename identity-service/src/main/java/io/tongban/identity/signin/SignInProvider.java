package io.tongban.identity.signin;

import io.tongban.identity.signin.Outcome.Disabled;
import io.tongban.identity.signin.Outcome.Locked;
import io.tongban.identity.signin.Outcome.SignedIn;
import io.tongban.identity.signin.Outcome.Wrong;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Spring Security's way into {@link SigningIn}. The principal's name is the account's id: the token's subject. */
class SignInProvider implements AuthenticationProvider {

  private final SigningIn signingIn;

  SignInProvider(SigningIn signingIn) {
    this.signingIn = signingIn;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    var address = typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    var password = String.valueOf(typed.getCredentials());
    return switch (signingIn.attempt(typed.getName(), password, address)) {
      case SignedIn(var account) -> {
        var user = new User(account.id().toString(), "", List.of());
        var done = UsernamePasswordAuthenticationToken.authenticated(user, null, List.of());
        done.setDetails(typed.getDetails());
        yield done;
      }
      case Wrong() -> throw new BadCredentialsException("wrong");
      case Locked(var until) -> throw new SignInLocked(until);
      case Disabled d -> throw new DisabledException("disabled");
    };
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
