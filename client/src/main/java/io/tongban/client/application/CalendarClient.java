package io.tongban.client.application;

import io.tongban.client.ServiceAway;
import java.time.LocalDate;
import java.util.List;
import org.springframework.cloud.openfeign.FallbackFactory;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;

/** Days on which the city departs from the statutory calendar. Changes are announced by {@link CalendarChanged}. */
@FeignClient(name = "application-service", contextId = "calendar", fallbackFactory = CalendarClient.Away.class)
public interface CalendarClient {

  @GetMapping("/internal/calendar/overrides")
  List<Override> overrides();

  /** @param paper the notice that moves the day */
  record Override(LocalDate date, String name, boolean off, String paper) {}

  @Component
  class Away implements FallbackFactory<CalendarClient> {

    @java.lang.Override
    public CalendarClient create(Throwable cause) {
      var away = ServiceAway.because("application-service", cause);
      return () -> {
        throw away;
      };
    }
  }
}
