package io.tongban.gateway.route;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.tongban.problem.Problem;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One circuit breaker per service: while a service is away callers learn it at once, with 503 {@code service-away},
 * and it is tried again after some seconds. What a service answers, 5xx too, is its own word and passes.
 */
@Component
class Breakers {

  private static final Logger log = LoggerFactory.getLogger(Breakers.class);

  private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
      .slidingWindowSize(10)
      .minimumNumberOfCalls(4)
      .failureRateThreshold(50)
      .waitDurationInOpenState(Duration.ofSeconds(3))
      .permittedNumberOfCallsInHalfOpenState(2)
      .ignoreExceptions(Problem.class)
      .build());

  Breakers(MeterRegistry meters) {
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
  }

  HandlerFilterFunction<ServerResponse, ServerResponse> around(Service service) {
    var breaker = breakers.circuitBreaker(service.id());
    return (request, next) -> {
      try {
        return breaker.executeCallable(() -> next.handle(request));
      } catch (Problem problem) {
        throw problem;
      } catch (CallNotPermittedException open) {
        throw new Problem(503, "service-away", open);
      } catch (Exception away) {
        log.warn("{} {}: {} does not answer: {}", request.method(), request.path(), service.id(), away.toString());
        throw new Problem(503, "service-away", away);
      }
    };
  }
}
