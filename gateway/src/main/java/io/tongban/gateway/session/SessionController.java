package io.tongban.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import java.text.ParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the website who is signed in, and ends that. */
@RestController
class SessionController {

  private final SessionTokens tokens;
  private final IdentitySession identity;

  SessionController(SessionTokens tokens, IdentitySession identity) {
    this.tokens = tokens;
    this.identity = identity;
  }

  @GetMapping("/api/session")
  SessionView read(HttpServletRequest request) {
    return tokens.fresh(request).map(SessionView::of).orElse(SessionView.NOBODY);
  }

  /** Answers where to go next; asked without a session, nothing is to be ended. */
  @PostMapping("/api/session/sign-out")
  SignedOut signOut(HttpServletRequest request,
      @CookieValue(name = "TONGBAN_IDENTITY", required = false) @Nullable String identityCookie) {
    var ended = tokens.stored(request);
    var session = request.getSession(false);
    if (session != null) {
      tokens.end(session);
    }
    return new SignedOut(ended == null ? "/" : identity.end(ended, identityCookie));
  }

  record SignedOut(String location) {}

  /** What the access token says; the website shows by it what is worth showing, the services decide for themselves. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SessionView(boolean signedIn, @Nullable String id, @Nullable String name, @Nullable String kind,
      @Nullable List<String> roles, @Nullable List<HeldGrant> grants) {

    static final SessionView NOBODY = new SessionView(false, null, null, null, null, null);

    static SessionView of(Tokens tokens) {
      try {
        var claims = SignedJWT.parse(tokens.access()).getJWTClaimsSet();
        var grants = grants(claims);
        return new SessionView(true, claims.getSubject(), claims.getStringClaim("name"),
            claims.getStringClaim("kind"), grants.stream().map(HeldGrant::role).distinct().toList(), grants);
      } catch (ParseException e) {
        throw new IllegalStateException("identity-service gave something else than a token", e);
      }
    }

    private static List<HeldGrant> grants(JWTClaimsSet claims) throws ParseException {
      var grants = claims.getStringListClaim("grants");
      return grants == null ? List.of() : grants.stream().map(HeldGrant::parse).toList();
    }
  }

  record HeldGrant(String role, String region, String organ) {

    /** @param text {@code ROLE@REGION/ORGAN} */
    static HeldGrant parse(String text) {
      var at = text.indexOf('@');
      var slash = text.indexOf('/', at);
      return new HeldGrant(text.substring(0, at), text.substring(at + 1, slash), text.substring(slash + 1));
    }
  }
}
