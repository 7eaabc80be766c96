package dev.recado.launcher.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.recado.launcher.e2e.RunningServer;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The distribution's browser, started once for all tests of a run. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** How long anything may take before a test gives up on it. */
  static final double PATIENCE_MILLIS = 20_000;

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(find())
                    // Its sandbox cannot be had by root, which a build in a container is.
                    .setArgs(List.of("--no-sandbox")));
  }

  private static Path find() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The browser tests need Chromium and there is none on the PATH:"
                        + " ./recado browser installs it"));
  }

  /** Somebody new, without cookies. */
  Visit visit(RunningServer server, Look look) {
    return new Visit(browser.newContext(look.options(server.baseUrl().toString())));
  }

  @Override
  public void close() {
    Stream.<AutoCloseable>of(browser, playwright).forEach(Chromium::closed);
  }

  private static void closed(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failure) {
      throw new IllegalStateException("the browser does not stop", failure);
    }
  }
}
