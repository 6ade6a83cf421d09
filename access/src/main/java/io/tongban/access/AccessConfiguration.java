package io.tongban.access;

import io.tongban.problem.Problem;
import io.tongban.problem.ProblemConfiguration;
import io.tongban.problem.ProblemWriter;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A service verifies every token itself and lets {@link Rule} decide per controller method. Health, metrics and the
 * OpenAPI document are open inside the cluster; the gateway routes none of them but the document.
 */
@AutoConfiguration(after = ProblemConfiguration.class)
@EnableConfigurationProperties(AccessSettings.class)
public class AccessConfiguration {

  private static final String[] OPEN_ACTUATORS = {
    "/actuator/health/**", "/actuator/info", "/actuator/prometheus", "/actuator/metrics/**"
  };

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE - 10)
  SecurityFilterChain tokenChain(HttpSecurity http, ProblemWriter problems) throws Exception {
    AuthenticationEntryPoint signIn = (request, response, e) -> {
      response.setHeader("WWW-Authenticate", "Bearer");
      problems.write(Rule.unauthenticated(), request, response);
    };
    AccessDeniedHandler denied =
        (request, response, e) -> problems.write(new Problem(403, "wrong-role"), request, response);
    return http
        .csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers(OPEN_ACTUATORS).permitAll()
            .requestMatchers("/actuator/**").hasAuthority(Role.SERVICE.name())
            .anyRequest().permitAll())
        .oauth2ResourceServer(server -> server
            .jwt(jwt -> jwt.jwtAuthenticationConverter(AccessConfiguration::authentication))
            .authenticationEntryPoint(signIn)
            .accessDeniedHandler(denied))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn).accessDeniedHandler(denied))
        .build();
  }

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(AccessSettings settings) {
    var decoder = NimbusJwtDecoder.withJwkSetUri(settings.jwksUri()).build();
    decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(settings.issuer()));
    return decoder;
  }

  @Bean
  AccessRules accessRules(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    return new AccessRules(mapping);
  }

  @Bean
  AccessDocumentation accessDocumentation() {
    return new AccessDocumentation();
  }

  @Bean
  WebMvcConfigurer callerConfigurer() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CallerInterceptor());
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver());
      }

      @Override
      public void addFormatters(FormatterRegistry registry) {
        Converter<String, RegionCode> region = RegionCode::new;
        registry.addConverter(String.class, RegionCode.class, region);
      }
    };
  }

  private static JwtAuthenticationToken authentication(Jwt jwt) {
    var authorities = CallerResolver.of(jwt).roles().stream()
        .map(role -> new SimpleGrantedAuthority(role.name()))
        .toList();
    return new JwtAuthenticationToken(jwt, authorities);
  }
}
