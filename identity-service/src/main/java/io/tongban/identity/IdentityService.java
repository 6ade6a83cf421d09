package io.tongban.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** People, organisations, regions and roles; the platform's OAuth2 and OpenID Connect issuer. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityService {

  public static void main(String[] args) {
    SpringApplication.run(IdentityService.class, args);
  }
}
