/**
 * Real servers for tests, chosen by one setting.
 *
 * <p>{@code TONGBAN_TEST_INFRA} (environment, or system property {@code tongban.test.infra}) is one of
 * <ul>
 *   <li>{@code embedded}: started by this JVM from packages;
 *   <li>{@code local}: the machine's own, at {@code TONGBAN_POSTGRES_URL}, {@code TONGBAN_REDIS_URL} and
 *       {@code TONGBAN_AMQP_URL}; every JVM has its own database, Redis database and broker names;
 *   <li>{@code docker}: containers.
 * </ul>
 * Without it, {@code docker} where a Docker engine answers, otherwise {@code embedded}.
 *
 * <p>A Spring test says {@link io.tongban.testservers.WithServers @WithServers}; that is all.
 */
package io.tongban.testservers;
