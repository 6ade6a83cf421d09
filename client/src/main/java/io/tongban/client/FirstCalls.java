package io.tongban.client;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.openfeign.FeignClientFactory;
import org.springframework.cloud.openfeign.FeignClientSpecification;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;

/**
 * Fills the message converters of every client at the start. OpenFeign 5.0 fills them at the first answer and without a
 * lock, so that of several first answers at once some found none and the asked service seemed to be away.
 */
class FirstCalls implements SmartInitializingSingleton {

  private final ObjectProvider<FeignClientFactory> clients;
  private final ObjectProvider<FeignClientSpecification> named;

  FirstCalls(ObjectProvider<FeignClientFactory> clients, ObjectProvider<FeignClientSpecification> named) {
    this.clients = clients;
    this.named = named;
  }

  @Override
  public void afterSingletonsInstantiated() {
    clients.ifAvailable(factory -> named.stream()
        .map(FeignClientSpecification::getName)
        .filter(name -> !name.startsWith("default."))
        .map(name -> factory.getInstance(name, FeignHttpMessageConverters.class))
        .forEach(FeignHttpMessageConverters::getConverters));
  }
}
