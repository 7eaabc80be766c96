package dev.recado.launcher.command;

import dev.recado.application.access.ResetPassword;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Password;
import dev.recado.domain.refusal.Refusal;
import dev.recado.launcher.Console;
import dev.recado.launcher.Home;
import dev.recado.launcher.Platform;
import dev.recado.launcher.RandomText;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.database.OwnerSource;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Settings;
import dev.recado.persistence.JdbcTransactions;
import dev.recado.persistence.TransactionalDataSource;
import dev.recado.persistence.access.PostgresCredentials;
import dev.recado.persistence.access.PostgresMembers;
import dev.recado.persistence.access.PostgresSessions;
import dev.recado.persistence.operations.PostgresAuditLog;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.system.MonotonicIds;
import dev.recado.system.Pbkdf2Passwords;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * {@code ./recado reset-password EMAIL}: for whoever is locked out; works beside a running server.
 */
final class ResetPasswordCommand implements Command {
  private final Home home;
  private final Map<String, String> environment;
  private final Console console;

  ResetPasswordCommand(Home home, Map<String, String> environment, Console console) {
    this.home = home;
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "reset-password";
  }

  @Override
  public String arguments() {
    return "EMAIL";
  }

  @Override
  public String summary() {
    return "gives a member a new password and ends his sessions";
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    if (arguments.size() != 1) {
      throw new StartRefused("Give the e-mail of the member: ./recado reset-password EMAIL");
    }
    Settings settings = SettingsGate.pass(environment, console);
    Optional<PostgresUrl> running = RunningDatabase.owner(settings);
    if (running.isPresent()) {
      return reset(running.get(), arguments.getFirst());
    }
    try (Platform platform = new Platform(home, settings, console)) {
      return reset(platform.migrate().owner(), arguments.getFirst());
    }
  }

  private int reset(PostgresUrl owner, String email) {
    String password = RandomText.letters();
    try {
      useCase(owner).reset(new EmailAddress(email), new Password(password));
    } catch (Refusal refusal) {
      throw new StartRefused(refusal.title() + ": " + refusal.detail());
    }
    console.line("New password of " + email + ": " + password);
    return 0;
  }

  private static ResetPassword useCase(PostgresUrl owner) {
    TransactionalDataSource source = new TransactionalDataSource(OwnerSource.of(owner));
    Jdbi jdbi = PostgresJdbi.over(source);
    return new ResetPassword(
        new JdbcTransactions(source),
        Clock.systemUTC(),
        new MonotonicIds(Clock.systemUTC()),
        new PostgresAuditLog(jdbi),
        new ResetPassword.Accounts(
            new PostgresCredentials(jdbi), new PostgresMembers(jdbi), new PostgresSessions(jdbi)),
        new Pbkdf2Passwords());
  }
}
