package io.tongban.catalog;

import io.tongban.client.application.RunningCasesClient;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The catalogue of service items (政务服务事项目录), in editions that take effect one after the other. */
// Features name their parts as they need, whatever other features call theirs.
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
@EnableFeignClients(clients = RunningCasesClient.class)
@Import(RunningCasesClient.Away.class)
public class CatalogService {

  public static void main(String[] args) {
    SpringApplication.run(CatalogService.class, args);
  }
}
