package io.tongban.application;

import io.tongban.client.catalog.CatalogClient;
import io.tongban.client.guide.GuideClient;
import io.tongban.client.identity.IdentityClient;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/** 办件服务: cases from submission to delivery, their deadlines, materials, documents, and the city's calendar. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableAsync
@EnableFeignClients(clients = {CatalogClient.class, GuideClient.class, IdentityClient.class})
@Import({CatalogClient.Away.class, GuideClient.Away.class, IdentityClient.Away.class})
public class ApplicationService {

  public static void main(String[] args) {
    SpringApplication.run(ApplicationService.class, args);
  }
}
