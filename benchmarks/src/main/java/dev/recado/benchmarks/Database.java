package dev.recado.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.settings.PostgresUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The platform's database, as its owner and as the role of the server. */
record Database(PostgresUrl owner, PostgresUrl application) {
  static Database of(RunningPlatform running) {
    return new Database(running.database().owner(), running.database().application());
  }

  /** Connections of the server's role. */
  HikariDataSource pool(int size) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(application.jdbcUrl());
    config.setUsername(application.user());
    config.setPassword(application.password().value());
    config.setMaximumPoolSize(size);
    return new HikariDataSource(config);
  }

  Connection asOwner() throws SQLException {
    return DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password().value());
  }

  /** Runs statements as the owner, each committed for itself. */
  void run(String... statements) throws SQLException {
    try (Connection connection = asOwner();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
