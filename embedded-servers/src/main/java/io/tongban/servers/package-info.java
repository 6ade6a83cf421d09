/**
 * PostgreSQL, Redis and an AMQP 0-9-1 broker as things that can be started, on the loopback address only.
 *
 * <p>For one machine and for tests. Knows no service and no business word; who needs what is decided by the launcher
 * and by {@code test-servers}.
 */
package io.tongban.servers;
