package dev.recado.persistence.sql;

import static java.time.temporal.ChronoUnit.MICROS;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Binds instants in UTC, whatever the zone of the session, cut to the microseconds that PostgreSQL
 * keeps: it would round, and a time could then lie after itself.
 */
final class InstantArgument extends AbstractArgumentFactory<Instant> {
  InstantArgument() {
    super(Types.TIMESTAMP_WITH_TIMEZONE);
  }

  @Override
  protected Argument build(Instant value, ConfigRegistry config) {
    return (position, statement, context) ->
        statement.setObject(position, value.truncatedTo(MICROS).atOffset(ZoneOffset.UTC));
  }
}
