package io.tongban.access;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Writes into the OpenAPI document who may call what: no security for {@link Public}, {@code x-roles} for roles. */
class AccessDocumentation implements OperationCustomizer, OpenApiCustomizer {

  private static final String SCHEME = "bearer";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    switch (Rule.of(handler.getMethod())) {
      case Rule.Everybody() -> operation.setSecurity(List.of());
      case Rule.WhoeverSignedIn() -> operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
      case Rule.AnyOf(var roles) -> {
        operation.addSecurityItem(new SecurityRequirement().addList(SCHEME));
        operation.addExtension("x-roles", roles.stream().map(Role::name).sorted().toList());
      }
    }
    return operation;
  }

  @Override
  public void customise(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(new Components());
    }
    document.getComponents().addSecuritySchemes(
        SCHEME, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
  }
}
