package io.tongban.following;

import io.tongban.client.application.CalendarClient;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Gives a service its {@link WorkingCalendars} and tells it by {@link CalendarMoved} when other days count. */
@AutoConfiguration(afterName = {
    "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
    "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"})
@EnableConfigurationProperties(FollowingSettings.class)
@EnableScheduling
@EnableFeignClients(clients = CalendarClient.class)
@Import(CalendarClient.Away.class)
class FollowingConfiguration {

  @Bean
  Overrides calendarOverrides(JdbcClient jdbc) {
    return new Overrides(jdbc);
  }

  @Bean
  WorkingCalendars workingCalendars(Overrides overrides) {
    return new WorkingCalendars(overrides);
  }

  @Bean
  CalendarNews calendarNews(FollowingSettings settings, Overrides overrides) {
    return new CalendarNews(settings, overrides);
  }

  @Bean
  CalendarFetching calendarFetching(CalendarClient client, Overrides overrides, WorkingCalendars calendars,
      ApplicationEventPublisher events) {
    return new CalendarFetching(client, overrides, calendars, events);
  }
}
