package io.tongban.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import feign.FeignException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.tongban.client.guide.GuideClient;
import io.tongban.testissuer.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The questions between services: token, refusals as they are, a stated answer while the other side is away. */
@SpringBootTest(
    classes = AskingAnotherServiceTest.App.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.application.name=application-service", "spring.config.import=classpath:tongban-service.yaml"})
@ContextConfiguration(initializers = TestIssuer.class)
class AskingAnotherServiceTest {

  private static final AtomicReference<String> AUTHORIZATION = new AtomicReference<>("");
  private static final AtomicInteger STATUS = new AtomicInteger(200);
  private static final AtomicInteger CALLS = new AtomicInteger();
  private static final HttpServer PROVIDER = provider();

  @Autowired GuideClient guides;
  @Autowired CircuitBreakerRegistry breakers;

  @SpringBootApplication
  @EnableFeignClients(clients = GuideClient.class)
  @Import(GuideClient.Away.class)
  static class App {}

  @DynamicPropertySource
  static void whereTheProviderIs(DynamicPropertyRegistry registry) {
    registry.add("spring.cloud.discovery.client.simple.instances.guide-service[0].uri",
        () -> "http://127.0.0.1:" + PROVIDER.getAddress().getPort());
  }

  @BeforeEach
  void closeTheBreakers() {
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    STATUS.set(200);
    CALLS.set(0);
  }

  @Test
  void aQuestionCarriesTheCallingServicesOwnToken() {
    assertThat(guides.requirements("A1", null).version()).isEqualTo(3);
    assertThat(AUTHORIZATION.get()).startsWith("Bearer ey");
  }

  @Test
  void aRefusalStaysWhatItIsAndOpensNoBreaker() {
    STATUS.set(404);
    for (var i = 0; i < 12; i++) {
      assertThatThrownBy(() -> guides.requirements("A1", null)).isInstanceOf(FeignException.NotFound.class);
    }
    STATUS.set(200);

    assertThat(guides.requirements("A1", null).complete()).isTrue();
  }

  @Test
  void aFailingServiceIsAwayAndSoonNotAskedAnyMore() {
    STATUS.set(500);
    for (var i = 0; i < 10; i++) {
      assertThatThrownBy(() -> guides.requirements("A1", null)).isInstanceOf(ServiceAway.class);
    }

    assertThat(CALLS.get()).as("calls that reached the failing service").isEqualTo(4);
    assertThat(breakers.getAllCircuitBreakers()).anyMatch(breaker ->
        breaker.getState() == CircuitBreaker.State.OPEN);
  }

  private static HttpServer provider() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/internal/guides/requirements", exchange -> {
        CALLS.incrementAndGet();
        AUTHORIZATION.set(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        var body = """
            {"code":"A1","version":3,"complete":true,"materials":[],"form":{"owner":"default","version":1}}"""
            .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(STATUS.get(), body.length);
        try (var out = exchange.getResponseBody()) {
          out.write(body);
        }
      });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
