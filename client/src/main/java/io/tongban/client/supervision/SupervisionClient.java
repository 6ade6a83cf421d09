package io.tongban.client.supervision;

import io.tongban.client.ServiceAway;
import java.util.List;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What supervision says of a case. While it is away, {@link ServiceAway}; a case it has not seen has no signals. */
@FeignClient(name = "supervision-service", contextId = "supervision", fallbackFactory = SupervisionClient.Away.class)
public interface SupervisionClient {

  /** Oldest first. */
  @GetMapping("/internal/supervision/cases/{caseNumber}/signals")
  List<CaseSignal> signals(@PathVariable("caseNumber") String caseNumber);

  @Component
  class Away implements FallbackFactory<SupervisionClient> {

    @Override
    public SupervisionClient create(Throwable cause) {
      var away = ServiceAway.because("supervision-service", cause);
      return caseNumber -> {
        throw away;
      };
    }
  }
}
