package io.tongban.access;

import io.tongban.problem.Problem;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** What a controller method's one access annotation says. */
sealed interface Rule {

  record Everybody() implements Rule {}

  record WhoeverSignedIn() implements Rule {}

  record AnyOf(Set<Role> roles) implements Rule {}

  /** @throws IllegalStateException unless the method carries exactly one access annotation */
  static Rule of(Method method) {
    var rules = new ArrayList<Rule>();
    if (AnnotatedElementUtils.hasAnnotation(method, Public.class)) {
      rules.add(new Everybody());
    }
    if (AnnotatedElementUtils.hasAnnotation(method, SignedIn.class)) {
      rules.add(new WhoeverSignedIn());
    }
    if (AnnotatedElementUtils.hasAnnotation(method, Machine.class)) {
      rules.add(new AnyOf(EnumSet.of(Role.SERVICE)));
    }
    var needs = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
    if (needs != null) {
      rules.add(new AnyOf(EnumSet.copyOf(List.of(needs.value()))));
    }
    if (rules.size() != 1) {
      throw new IllegalStateException(
          method + " must carry exactly one of @Public, @SignedIn, @Needs, @Machine, but carries " + rules.size());
    }
    return rules.getFirst();
  }

  /** The refusal, or null when the caller may pass. */
  default @Nullable Problem refusal(Caller caller) {
    return switch (this) {
      case Everybody() -> null;
      case WhoeverSignedIn() -> caller.signedIn() ? null : unauthenticated();
      case AnyOf(var roles) -> {
        if (!caller.signedIn()) {
          yield unauthenticated();
        }
        yield roles.stream().anyMatch(caller::has) ? null : new Problem(403, "wrong-role");
      }
    };
  }

  static Problem unauthenticated() {
    return new Problem(401, "unauthenticated");
  }
}
