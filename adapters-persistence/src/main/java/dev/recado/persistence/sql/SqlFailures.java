package dev.recado.persistence.sql;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;

/** What the database meant by a failure. */
public final class SqlFailures {
  private static final String UNIQUE_VIOLATION = "23505";

  private SqlFailures() {}

  /** The five characters by which SQL classifies failures, where the database gave some. */
  public static Optional<String> state(Throwable failure) {
    return database(failure).map(SQLException::getSQLState);
  }

  /**
   * Runs a statement; when it runs against the named unique constraint, the refusal is thrown in
   * place of the failure. The transaction is lost either way.
   */
  public static void unlessTaken(
      String constraint, Supplier<? extends RuntimeException> refusal, Runnable statement) {
    try {
      statement.run();
    } catch (JdbiException failure) {
      throw violates(failure, constraint) ? refusal.get() : failure;
    }
  }

  /**
   * The name stands in quotes whatever the language of the message. The driver could tell it apart,
   * but an application server keeps the driver's classes to itself.
   */
  private static boolean violates(JdbiException failure, String constraint) {
    return database(failure)
        .filter(e -> UNIQUE_VIOLATION.equals(e.getSQLState()))
        .map(e -> String.valueOf(e.getMessage()))
        .filter(message -> message.contains('"' + constraint + '"'))
        .isPresent();
  }

  private static Optional<SQLException> database(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(10)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .filter(e -> e.getSQLState() != null)
        .findFirst();
  }
}
