package dev.recado.launcher.settings;

import java.util.Optional;

/**
 * Who gets in.
 *
 * @param jwtSecret {@code JWT_ACCESS_SECRET}; empty where it is generated and kept in DATA_DIR
 * @param firstAdmin {@code ADMIN_EMAIL} and {@code ADMIN_PASSWORD}
 */
public record Access(Optional<Secret> jwtSecret, Optional<FirstAdmin> firstAdmin) {

  /** The super_admin who is created when no member exists. */
  public record FirstAdmin(String email, Secret password) {}
}
