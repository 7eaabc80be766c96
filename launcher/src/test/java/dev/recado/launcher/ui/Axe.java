package dev.recado.launcher.ui;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks for what keeps people from using a page. */
final class Axe {
  private static final String SCRIPT = "/axe.min.js";

  private Axe() {}

  /** What is serious or worse by WCAG 2.1 AA, each with the elements it was found at. */
  @SuppressWarnings("unchecked") // the script below returns a list of texts
  static List<String> serious(Page page) {
    page.evaluate(source());
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const found = await axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]});
              return found.violations
                .filter((each) => ["serious", "critical"].includes(each.impact))
                .map((each) => each.id + ": " + each.nodes.map((node) => node.html).join(" | "));
            }
            """);
  }

  private static String source() {
    try (InputStream script = Axe.class.getResourceAsStream(SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
