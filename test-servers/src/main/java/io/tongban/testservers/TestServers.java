package io.tongban.testservers;

/** The servers of this JVM's tests, each started when first asked for and stopped at the end. */
public final class TestServers {
  private static final Infrastructure INFRASTRUCTURE = Infrastructure.chosen();
  private static TestDatabase database;
  private static TestRedis redis;
  private static TestBroker broker;

  private TestServers() {}

  /** The fresh database that all tests of this JVM share. */
  public static synchronized TestDatabase postgres() {
    if (database == null) {
      database = freshDatabase();
    }
    return database;
  }

  /** One more fresh database, dropped at the end, for a test that needs an empty or a second one. */
  public static synchronized TestDatabase freshDatabase() {
    return TestDatabase.create(INFRASTRUCTURE.postgres());
  }

  /**
   * A PostgreSQL server for something that makes databases and users itself. At the end, whatever begins with the
   * prefix is dropped from it.
   *
   * @param prefix of small letters, digits and underscores, nobody else's
   * @return JDBC URL with user and password of someone who may create databases and users
   */
  public static synchronized String postgresServer(String prefix) {
    var administrator = INFRASTRUCTURE.postgres();
    AtExit.run(() -> TestDatabase.dropAll(administrator, prefix));
    return administrator;
  }

  /** Redis, which a test may stop and start again. */
  public static synchronized TestRedis redis() {
    if (redis == null) {
      redis = new TestRedis(INFRASTRUCTURE.redis());
    }
    return redis;
  }

  /** Whether the servers belong to this JVM alone. */
  public static boolean embedded() {
    return INFRASTRUCTURE instanceof EmbeddedInfrastructure;
  }

  /** Runs when this JVM ends, before the servers taken so far go. */
  public static void atEnd(Runnable step) {
    AtExit.run(step);
  }

  /** The broker, which a test may stop and start again. */
  public static synchronized TestBroker broker() {
    if (broker == null) {
      broker = new TestBroker(INFRASTRUCTURE.broker());
    }
    return broker;
  }
}
