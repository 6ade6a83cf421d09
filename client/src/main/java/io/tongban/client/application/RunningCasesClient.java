package io.tongban.client.application;

import io.tongban.client.ServiceAway;
import java.util.List;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** How many cases run on which items. While application-service is away nobody knows: {@link ServiceAway}. */
@FeignClient(name = "application-service", contextId = "running-cases", fallbackFactory = RunningCasesClient.Away.class)
public interface RunningCasesClient {

  /** The most item codes of one question. */
  int MOST = 1000;

  /** Counts of the cases that are not closed, by item and status; items without one are left out. */
  @PostMapping("/internal/cases/running")
  List<Count> running(@RequestBody Question question);

  /** @param itemCodes 1 to {@value RunningCasesClient#MOST} */
  record Question(List<String> itemCodes) {}

  /** @param status as SUBMITTED, CORRECTING, ACCEPTED, REVIEWED, GRANTED (granted and not yet delivered) */
  record Count(String itemCode, String status, int cases) {}

  @Component
  class Away implements FallbackFactory<RunningCasesClient> {

    @Override
    public RunningCasesClient create(Throwable cause) {
      var away = ServiceAway.because("application-service", cause);
      return question -> {
        throw away;
      };
    }
  }
}
