package io.tongban.guide;

import io.tongban.client.catalog.CatalogClient;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;

/** 办事指南服务: a guide for every item in force, and the search that finds it. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableFeignClients(clients = CatalogClient.class)
@Import(CatalogClient.Away.class)
public class GuideService {

  public static void main(String[] args) {
    SpringApplication.run(GuideService.class, args);
  }
}
