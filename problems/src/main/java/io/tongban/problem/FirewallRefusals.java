package io.tongban.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** What Spring Security's firewall refuses before any of its filters. */
@AutoConfiguration(after = ProblemConfiguration.class)
@ConditionalOnClass(RequestRejectedHandler.class)
class FirewallRefusals {

  @Bean
  RequestRejectedHandler firewallRefusals(ProblemWriter problems) {
    return (request, response, refusal) -> problems.write(Malformed.problem(400, request), request, response);
  }
}
