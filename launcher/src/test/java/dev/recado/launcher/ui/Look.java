package dev.recado.launcher.ui;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at the pages: on what screen, in which language, by day or night. */
record Look(int width, int height, String language, ColorScheme scheme, boolean scripts) {
  static final Look DESKTOP = new Look(1280, 800, "pt-BR", ColorScheme.LIGHT, true);
  static final Look PHONE = new Look(390, 844, "pt-BR", ColorScheme.LIGHT, true);
  static final Look DARK = new Look(1280, 800, "pt-BR", ColorScheme.DARK, true);

  Look in(String other) {
    return new Look(width, height, other, scheme, scripts);
  }

  Look withoutScripts() {
    return new Look(width, height, language, scheme, false);
  }

  Browser.NewContextOptions options(String baseUrl) {
    return new Browser.NewContextOptions()
        .setBaseURL(baseUrl)
        .setViewportSize(width, height)
        .setLocale(language)
        .setColorScheme(scheme)
        .setJavaScriptEnabled(scripts);
  }
}
