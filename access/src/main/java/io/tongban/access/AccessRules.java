package io.tongban.access;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the start of a service that has a controller method of whom nothing is said who may call it. */
class AccessRules implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping mapping;

  AccessRules(RequestMappingHandlerMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  public void afterSingletonsInstantiated() {
    mapping.getHandlerMethods().values().stream()
        .filter(AccessRules::ours)
        .forEach(handler -> Rule.of(handler.getMethod()));
  }

  static boolean ours(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith("io.tongban.");
  }
}
