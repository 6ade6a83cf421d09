package io.tongban.supervision;

import io.tongban.client.application.CalendarClient;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** 电子监察服务: the rule base, the business base, and the signals between them. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableFeignClients(clients = CalendarClient.class)
@Import(CalendarClient.Away.class)
public class SupervisionService {

  public static void main(String[] args) {
    SpringApplication.run(SupervisionService.class, args);
  }
}
