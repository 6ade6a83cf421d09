package io.tongban.testservers;

/** What a test can ask for. */
public enum Server {
  POSTGRES,
  REDIS,
  AMQP
}
