package io.tongban.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses before the body is read, so that a stranger learns nothing from its validation. */
class CallerInterceptor implements HandlerInterceptor {

  private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && AccessRules.ours(method)) {
      var refusal = rules.computeIfAbsent(method.getMethod(), Rule::of).refusal(CallerResolver.current());
      if (refusal != null) {
        throw refusal;
      }
    }
    return true;
  }
}
