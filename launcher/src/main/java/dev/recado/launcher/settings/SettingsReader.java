package dev.recado.launcher.settings;

import dev.recado.launcher.settings.Variables.Form;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads everything before it judges, so that one start names every problem. */
final class SettingsReader {
  private final Variables variables;
  private final Map<String, String> environment;

  SettingsReader(Map<String, String> environment) {
    this.environment = environment;
    this.variables = new Variables(environment);
  }

  Reading read() {
    Deployment deployment = new DeploymentReader(variables).read();
    boolean production = deployment.environment() == AppEnvironment.PRODUCTION;
    DatabaseChoice database = new DatabaseReader(variables, production).read();
    Settings settings =
        new Settings(
            deployment,
            new HttpReader(variables, production).read(),
            database,
            new GatewayReader(variables, production).read(),
            new SendingReader(variables).read(),
            new VitalsReader(variables).read(),
            new MediaReader(variables).read(),
            new AccessReader(variables, production).read(database),
            logging(),
            new TracingReader(variables).read());
    List<String> notices = Heirlooms.notices(environment);
    return variables.problems().isEmpty()
        ? new Reading.Accepted(settings, notices)
        : new Reading.Refused(variables.problems(), notices);
  }

  private Logging logging() {
    Form<Path> file = new Form<>("LOG_FILE", Parsers::path, "is no path", "/var/log/app.log");
    return new Logging(
        variables.oneOf("LOG_LEVEL", LogLevel.INFO),
        variables.oneOf("LOG_FORMAT", LogFormat.TEXT),
        variables.parsed(file));
  }
}
