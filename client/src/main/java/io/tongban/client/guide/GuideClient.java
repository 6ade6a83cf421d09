package io.tongban.client.guide;

import io.tongban.client.ServiceAway;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** While guide-service is away nobody knows what materials an item needs: {@link ServiceAway}. */
@FeignClient(name = "guide-service", contextId = "guide", fallbackFactory = GuideClient.Away.class)
public interface GuideClient {

  /** The guide in force for the item; 404 when there is none. */
  @GetMapping("/internal/guides/one")
  GuideInForce inForce(@RequestParam("code") String code);

  @Component
  class Away implements FallbackFactory<GuideClient> {

    @Override
    public GuideClient create(Throwable cause) {
      var away = ServiceAway.because("guide-service", cause);
      return code -> {
        throw away;
      };
    }
  }
}
