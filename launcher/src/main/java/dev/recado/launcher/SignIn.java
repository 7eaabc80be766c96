package dev.recado.launcher;

import dev.recado.launcher.settings.Access.FirstAdmin;
import dev.recado.launcher.settings.AppEnvironment;
import dev.recado.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first super_admin as handed to the server, which creates it when no member exists.
 *
 * @param admin empty in production without ADMIN_EMAIL
 * @param show whether the password was generated just now and may be printed this once
 * @param kept the file with a generated password
 */
public record SignIn(Optional<FirstAdmin> admin, boolean show, Optional<Path> kept) {
  private static final String EMAIL = "admin@recado.local";

  static SignIn decide(Settings settings, DataDirectory directory) {
    Optional<FirstAdmin> named = settings.access().firstAdmin();
    if (named.isPresent() || settings.deployment().environment() == AppEnvironment.PRODUCTION) {
      return new SignIn(named, false, Optional.empty());
    }
    DataDirectory.KeptSecret password = directory.secret("admin-password");
    FirstAdmin generated = new FirstAdmin(EMAIL, password.secret());
    return new SignIn(Optional.of(generated), password.fresh(), Optional.of(password.file()));
  }
}
