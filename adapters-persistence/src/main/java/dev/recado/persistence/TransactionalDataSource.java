package dev.recado.persistence;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives everybody on a thread the connection of the thread's transaction, and a connection of its
 * own to whoever asks outside of one. Does for the command line and for tests what an application
 * server does for its data sources.
 */
public final class TransactionalDataSource implements DataSource {
  private final DataSource connections;
  private final ThreadLocal<Connection> bound = new ThreadLocal<>();

  public TransactionalDataSource(DataSource connections) {
    this.connections = connections;
  }

  /** A step of a transaction. */
  interface Step {
    void run(Connection connection) throws SQLException;
  }

  boolean inTransaction() {
    return bound.get() != null;
  }

  /** Takes a connection for this thread and begins a transaction on it. */
  void begin() throws SQLException {
    Connection connection = connections.getConnection();
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    bound.set(connection);
  }

  /** Ends the thread's transaction by the given step and gives the connection back. */
  void end(Step step) throws SQLException {
    Connection ending = bound.get();
    bound.remove();
    try (Connection connection = ending) {
      step.run(connection);
      connection.setAutoCommit(true);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection current = bound.get();
    return current == null ? connections.getConnection() : staysOpen(current);
  }

  private static Connection staysOpen(Connection connection) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.getName().equals("close") ? null : call(connection, method, arguments);
    return (Connection)
        Proxy.newProxyInstance(
            TransactionalDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            handler);
  }

  private static @Nullable Object call(
      Connection connection, java.lang.reflect.Method method, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("one role serves");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() throws SQLException {
    return connections.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    connections.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    connections.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return connections.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return connections.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> wanted) throws SQLException {
    return connections.unwrap(wanted);
  }

  @Override
  public boolean isWrapperFor(Class<?> wanted) throws SQLException {
    return connections.isWrapperFor(wanted);
  }
}
