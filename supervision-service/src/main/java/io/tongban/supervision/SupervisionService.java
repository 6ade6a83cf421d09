package io.tongban.supervision;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** 电子监察服务: the rule base, the business base, and the signals between them. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SupervisionService {

  public static void main(String[] args) {
    SpringApplication.run(SupervisionService.class, args);
  }
}
