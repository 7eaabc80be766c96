package dev.recado.launcher.settings;

/** How serious this installation is: {@code APP_ENV}. Production forgives no missing variable. */
public enum AppEnvironment {
  DEVELOPMENT,
  TEST,
  PRODUCTION
}
