package dev.recado.launcher.settings;

import dev.recado.launcher.settings.Variables.Form;
import java.util.Optional;

/** Reads DATABASE_URL and DATABASE_APP_URL. */
final class DatabaseReader {
  private static final String EXAMPLE = "postgresql://recado:secret@db.example.com:5432/recado";
  private static final String FAULT =
      "must look like postgresql://user:password@host:port/name"
          + " (write special characters of the password as %40, %23)";
  private static final Form<PostgresUrl> OWNER =
      new Form<>("DATABASE_URL", PostgresUrl::parse, FAULT, EXAMPLE);
  private static final Form<PostgresUrl> APPLICATION =
      new Form<>(
          "DATABASE_APP_URL",
          PostgresUrl::parse,
          FAULT,
          "postgresql://recado_app:secret@db.example.com:5432/recado");

  private final Variables variables;
  private final boolean production;

  DatabaseReader(Variables variables, boolean production) {
    this.variables = variables;
    this.production = production;
  }

  DatabaseChoice read() {
    Optional<PostgresUrl> owner = variables.parsed(OWNER);
    Optional<PostgresUrl> application = variables.parsed(APPLICATION);
    owner.ifPresent(url -> refusePooler("DATABASE_URL", url));
    application.ifPresent(url -> refusePooler("DATABASE_APP_URL", url));
    boolean ownerMissing = variables.text("DATABASE_URL").isEmpty();
    if (ownerMissing && production) {
      variables.report("DATABASE_URL", "is mandatory in production", EXAMPLE);
    }
    if (ownerMissing && application.isPresent()) {
      variables.report("DATABASE_URL", "is missing beside DATABASE_APP_URL", EXAMPLE);
    }
    return owner
        .<DatabaseChoice>map(url -> new DatabaseChoice.External(url, application))
        .orElseGet(DatabaseChoice.Embedded::new);
  }

  private void refusePooler(String name, PostgresUrl url) {
    if (url.looksPooled()) {
      variables.report(
          name, "names a transaction pooler; Recado needs a direct connection", EXAMPLE);
    }
  }
}
