package io.tongban.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link Caller} of the verified token. */
class CallerResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
      NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
    return current();
  }

  static Caller current() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
        ? of(token.getToken())
        : Caller.ANONYMOUS;
  }

  static Caller of(Jwt jwt) {
    var grants = jwt.getClaimAsStringList("grants");
    var name = jwt.getClaimAsString("name");
    return new Caller(
        jwt.getSubject(),
        name == null ? jwt.getSubject() : name,
        Caller.Kind.valueOf(jwt.getClaimAsString("kind")),
        (grants == null ? List.<String>of() : grants).stream().map(Grant::parse).toList());
  }
}
