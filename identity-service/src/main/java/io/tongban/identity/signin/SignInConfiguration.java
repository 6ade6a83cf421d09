package io.tongban.identity.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The only chain with a form; who comes without a request of the gateway is sent there to begin properly. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

  private static final String CONTENT_POLICY = String.join("; ",
      "default-src 'none'", "style-src 'self'", "img-src 'self'", "form-action 'self'", "frame-ancestors 'none'",
      "base-uri 'none'");

  @Bean
  @Order(2)
  SecurityFilterChain signInChain(HttpSecurity http, SigningIn signingIn) throws Exception {
    return http
        .securityMatcher("/sign-in", "/sign-in/**")
        // No bean: Spring Security would ask it a second time as everybody's parent, and count each failure twice.
        .authenticationProvider(new SignInProvider(signingIn))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .formLogin(form -> form
            .loginPage("/sign-in")
            .defaultSuccessUrl("/oauth2/authorization/tongban")
            .failureUrl("/sign-in?error")
            .permitAll())
        .exceptionHandling(handling -> handling
            // A form left open until its session ended: its token no longer fits.
            .accessDeniedHandler((request, response, e) -> response.sendRedirect("/sign-in?expired")))
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
            .frameOptions(frame -> frame.deny()))
        .build();
  }
}
