package io.tongban.client;

import feign.RequestInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.openfeign.FeignClientFactory;
import org.springframework.cloud.openfeign.FeignClientSpecification;
import org.springframework.context.annotation.Bean;

/** What every Feign interface of this module needs; a service names those it uses with {@code @EnableFeignClients}. */
@AutoConfiguration
@EnableConfigurationProperties(ClientSettings.class)
public class ClientConfiguration {

  @Bean
  @ConditionalOnMissingBean
  RequestInterceptor machineToken(@Value("${spring.application.name}") String service, ClientSettings settings) {
    return new MachineToken(service, settings);
  }

  @Bean
  FirstCalls firstCalls(ObjectProvider<FeignClientFactory> clients, ObjectProvider<FeignClientSpecification> named) {
    return new FirstCalls(clients, named);
  }
}
