package dev.recado.launcher.settings;

import dev.recado.launcher.settings.Access.FirstAdmin;
import dev.recado.launcher.settings.Variables.Form;
import java.util.Optional;

/** Reads JWT_ACCESS_SECRET, ADMIN_EMAIL and ADMIN_PASSWORD. */
final class AccessReader {
  private static final Form<Secret> SECRET =
      new Form<>(
          "JWT_ACCESS_SECRET",
          text -> secretOf(text, 32, 1000),
          "needs at least 32 characters",
          "the output of: openssl rand -base64 48");
  private static final Form<String> EMAIL =
      new Form<>("ADMIN_EMAIL", Parsers::email, "is no e-mail address", "ana@example.com");
  private static final Form<Secret> PASSWORD =
      new Form<>(
          "ADMIN_PASSWORD",
          text -> secretOf(text, 10, 200),
          "needs 10 to 200 characters",
          "correct-horse-battery");

  private final Variables variables;
  private final boolean production;

  AccessReader(Variables variables, boolean production) {
    this.variables = variables;
    this.production = production;
  }

  Access read(DatabaseChoice database) {
    Optional<Secret> secret = variables.parsed(SECRET, "JWT_SECRET_KEY");
    boolean named = variables.text("JWT_ACCESS_SECRET", "JWT_SECRET_KEY").isPresent();
    boolean external = database instanceof DatabaseChoice.External;
    if (!named && (external || production)) {
      variables.report(
          "JWT_ACCESS_SECRET",
          "is mandatory " + (external ? "with DATABASE_URL" : "in production"),
          SECRET.example());
    }
    return new Access(secret, firstAdmin());
  }

  private Optional<FirstAdmin> firstAdmin() {
    Optional<String> email = variables.parsed(EMAIL);
    Optional<Secret> password = variables.parsed(PASSWORD);
    boolean emailNamed = variables.text("ADMIN_EMAIL").isPresent();
    boolean passwordNamed = variables.text("ADMIN_PASSWORD").isPresent();
    if (emailNamed && !passwordNamed) {
      variables.report("ADMIN_PASSWORD", "is missing beside ADMIN_EMAIL", PASSWORD.example());
    }
    if (passwordNamed && !emailNamed) {
      variables.report("ADMIN_EMAIL", "is missing beside ADMIN_PASSWORD", EMAIL.example());
    }
    return email.flatMap(address -> password.map(word -> new FirstAdmin(address, word)));
  }

  private static Optional<Secret> secretOf(String text, int shortest, int longest) {
    return text.length() >= shortest && text.length() <= longest
        ? Optional.of(new Secret(text))
        : Optional.empty();
  }
}
