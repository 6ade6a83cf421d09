package io.tongban.guide;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down the statements of request threads, so that a test can say how many an action takes. */
public class StatementCount implements BeanPostProcessor {

  private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

  public static void reset() {
    STATEMENTS.clear();
  }

  /** Without those of the relay and of scheduled tasks. */
  public static List<String> statements() {
    return List.copyOf(STATEMENTS);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source ? new Counting(source) : bean;
  }

  private static final class Counting extends DelegatingDataSource {

    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return (Connection) Proxy.newProxyInstance(
          Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement") && ofRequest()) STATEMENTS.add((String) arguments[0]);
            try {
              return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          });
    }

    private static boolean ofRequest() {
      return Thread.currentThread().getName().startsWith("tomcat-handler");
    }
  }
}
