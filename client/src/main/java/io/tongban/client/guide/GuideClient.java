package io.tongban.client.guide;

import io.tongban.client.ServiceAway;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** While guide-service is away nobody knows what materials an item needs: {@link ServiceAway}. */
@FeignClient(name = "guide-service", contextId = "guide", fallbackFactory = GuideClient.Away.class)
public interface GuideClient {

  /**
   * What an application for the item needs; 404 when no guide is in force.
   *
   * @param answers to the item's questions, {@code kind.canteen,area.80}; null when they were not asked
   */
  @GetMapping("/internal/guides/requirements")
  Requirements requirements(
      @RequestParam("code") String code, @RequestParam(name = "answers", required = false) @Nullable String answers);

  /** A version of a form as {@link Requirements} names it; 404 when there is none. To be kept, for it never changes. */
  @GetMapping("/internal/guides/forms")
  FormVersion form(@RequestParam("owner") String owner, @RequestParam("version") int version);

  @Component
  class Away implements FallbackFactory<GuideClient> {

    @Override
    public GuideClient create(Throwable cause) {
      var away = ServiceAway.because("guide-service", cause);
      return new GuideClient() {
        @Override
        public Requirements requirements(String code, @Nullable String answers) {
          throw away;
        }

        @Override
        public FormVersion form(String owner, int version) {
          throw away;
        }
      };
    }
  }
}
