package dev.recado.persistence.sql;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/** Jdbi with what all adapters agree on: times to the microsecond, arrays, labels of enums. */
public final class PostgresJdbi {
  private PostgresJdbi() {}

  /**
   * @param source gives the connection of the transaction where one is open; a connection it gives
   *     outside of one shows no tenant's rows
   */
  public static Jdbi over(DataSource source) {
    return over(source::getConnection);
  }

  /**
   * @param source as above
   */
  public static Jdbi over(ConnectionFactory source) {
    return Jdbi.create(source)
        .registerArgument(new InstantArgument())
        .registerArrayType(String.class, "text")
        .registerArrayType(UUID.class, "uuid")
        .registerArrayType(Integer.class, "int4")
        .registerArrayType(Long.class, "int8")
        .registerArrayType(Boolean.class, "bool")
        .registerArrayType(Instant.class, "timestamptz", at -> at.truncatedTo(MICROS).toString());
  }
}
