package io.tongban.testservers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Points the application of a Spring test at real servers, started once per JVM, and away from Nacos.
 *
 * <p>Sets {@code spring.datasource.*}, {@code spring.data.redis.url}, {@code spring.rabbitmq.addresses} and
 * {@code tongban.relay.prefix} for what is asked.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface WithServers {
  Server[] value() default {Server.POSTGRES, Server.REDIS, Server.AMQP};
}
