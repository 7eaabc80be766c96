package dev.recado.launcher.settings;

import dev.recado.domain.running.RunMode;
import dev.recado.launcher.settings.Variables.Form;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads RUN_MODE, APP_ENV, PROJECT_REF, DEFAULT_TIME_ZONE, DATA_DIR, ENABLE_TEST_BYPASS,
 * RAW_EVENT_RETENTION_DAYS, DRAIN_DELAY_SECONDS and SYNTHETIC_LOOP.
 */
final class DeploymentReader {
  private static final Form<ZoneId> ZONE =
      new Form<>("DEFAULT_TIME_ZONE", Parsers::zone, "is no time zone", "America/Sao_Paulo");
  private static final Form<Path> DATA =
      new Form<>("DATA_DIR", Parsers::path, "is no path", "./data");
  private static final Form<Integer> RETENTION =
      new Form<>(
          "RAW_EVENT_RETENTION_DAYS",
          text -> Parsers.number(text, 31, 3650),
          "must be a number of days from 31 to 3650",
          "90");
  private static final Form<Integer> DRAIN_DELAY =
      new Form<>(
          "DRAIN_DELAY_SECONDS",
          text -> Parsers.number(text, 0, 20),
          "must be a number of seconds from 0 to 20",
          "5");

  private static final Form<String> LOOP =
      new Form<>(
          "SYNTHETIC_LOOP",
          Parsers::pair,
          "must name two units of a tenant by their slugs",
          "acme/check-one,check-two");

  /** How long load balancers usually take to notice, where there are any. */
  private static final int USUAL_DELAY = 5;

  private final Variables variables;

  DeploymentReader(Variables variables) {
    this.variables = variables;
  }

  Deployment read() {
    AppEnvironment environment = variables.oneOf("APP_ENV", AppEnvironment.DEVELOPMENT);
    return new Deployment(
        mode(environment),
        environment,
        projectRef(environment),
        variables.parsed(ZONE).orElse(ZoneId.of("America/Sao_Paulo")),
        variables.parsed(DATA).orElse(Path.of("data").toAbsolutePath()),
        testBypass(environment),
        variables.parsed(RETENTION).orElse(90),
        variables
            .parsed(DRAIN_DELAY)
            .orElse(environment == AppEnvironment.PRODUCTION ? USUAL_DELAY : 0),
        variables.parsed(LOOP));
  }

  private RunMode mode(AppEnvironment environment) {
    Optional<String> text = variables.text("RUN_MODE");
    Optional<RunMode> mode = text.flatMap(name -> Variables.constant(RunMode.class, name));
    boolean mayBeMissing = environment != AppEnvironment.PRODUCTION && text.isEmpty();
    if (mode.isEmpty() && !mayBeMissing) {
      variables.report(new Problem("RUN_MODE", modeRefusal()));
    }
    return mode.orElse(RunMode.ALL);
  }

  /** These words are what the operators of the first source system look for. */
  private static String modeRefusal() {
    return Arrays.stream(RunMode.values())
        .map(mode -> "  %-9s  %s".formatted(Variables.lower(mode), mode.meaning()))
        .collect(
            Collectors.joining(
                "\n", "ERROR: RUN_MODE environment variable is required!\nValid values:\n", ""));
  }

  private Optional<String> projectRef(AppEnvironment environment) {
    Optional<String> reference = variables.text("PROJECT_REF", "SUPABASE_PROJECT_REF");
    if (environment == AppEnvironment.PRODUCTION && reference.isEmpty()) {
      variables.report("PROJECT_REF", "is mandatory in production", "PROJECT_REF=recado-br");
    }
    return reference;
  }

  private boolean testBypass(AppEnvironment environment) {
    boolean wanted = variables.flag("ENABLE_TEST_BYPASS");
    if (wanted && environment == AppEnvironment.PRODUCTION) {
      variables.report(
          "ENABLE_TEST_BYPASS", "is refused in production", "ENABLE_TEST_BYPASS=false");
    }
    return wanted && environment == AppEnvironment.TEST;
  }
}
