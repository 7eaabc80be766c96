package dev.recado.launcher.settings;

import dev.recado.launcher.settings.Variables.Form;
import java.net.URI;
import java.util.Optional;

/** Reads PORT, RECADO_HOST, BASE_URL, CORS_ORIGINS and TRUSTED_PROXIES. */
final class HttpReader {
  private static final int DEFAULT_PORT = 3000;
  private static final Form<Integer> PORT =
      new Form<>("PORT", Parsers::port, "must be a number from 1 to 65535", "3000");
  private static final Form<URI> BASE_URL =
      new Form<>(
          "BASE_URL",
          Parsers::webAddress,
          "must be an http or https address",
          "https://recado.example.com");
  private static final Form<String> ORIGIN =
      new Form<>(
          "CORS_ORIGINS",
          Parsers::origin,
          "must list origins, separated by commas",
          "https://app.example.com");
  private static final Form<String> PROXY =
      new Form<>(
          "TRUSTED_PROXIES",
          Parsers::network,
          "must list addresses or networks, separated by commas",
          "10.0.0.0/8,127.0.0.1");

  private final Variables variables;
  private final boolean production;

  HttpReader(Variables variables, boolean production) {
    this.variables = variables;
    this.production = production;
  }

  Http read() {
    int port = variables.parsed(PORT).orElse(DEFAULT_PORT);
    return new Http(
        variables.text("RECADO_HOST").orElse("*"),
        port,
        baseUrl(port),
        variables.list(ORIGIN),
        variables.list(PROXY));
  }

  private URI baseUrl(int port) {
    Optional<URI> url = variables.parsed(BASE_URL);
    boolean misread = url.isEmpty() && variables.text("BASE_URL").isPresent();
    boolean safe = url.filter(address -> address.getScheme().equals("https")).isPresent();
    if (production && !misread && !safe) {
      variables.report(
          "BASE_URL", "is mandatory in production and must be https", BASE_URL.example());
    }
    return url.orElse(URI.create("http://localhost:" + port));
  }
}
