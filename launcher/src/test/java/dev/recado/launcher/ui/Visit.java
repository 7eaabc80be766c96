package dev.recado.launcher.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.recado.launcher.acceptance.Stage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody in front of a browser. Closing it fails if the pages complained in the meantime. */
final class Visit implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  Visit(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    page = context.newPage();
    page.onPageError(complaints::add);
    page.onResponse(this::complainOfParts);
    page.onConsoleMessage(
        message -> {
          // What the server refuses is the business of the test; a policy that bites is a defect.
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
  }

  /** What a page fetches by itself is there. */
  private void complainOfParts(Response response) {
    boolean part = response.request().headers().containsKey("hx-request");
    if (part && response.request().method().equals("GET") && response.status() >= 400) {
      complaints.add(response.status() + " " + response.url());
    }
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Visit go(String path) {
    page.navigate(path);
    return this;
  }

  /** The status that a page is answered with. */
  int status(String path) {
    Response response = page.navigate(path);
    return response.status();
  }

  Visit signIn(Stage.Tenancy tenancy) {
    return signIn(tenancy.email(), Stage.PASSWORD);
  }

  Visit signIn(String email, String password) {
    if (!page.url().contains("/ui/sign-in")) {
      go("/ui/sign-in");
    }
    page.fill("#email", email);
    page.fill("#password", password);
    page.click("form[action='/ui/sign-in'] button");
    return this;
  }

  /** What can be read in the main part of the page. */
  String read() {
    return page.locator("#main, main").first().innerText();
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
