package dev.recado.application.access;

import dev.recado.domain.refusal.Clash;

/** An e-mail or slug that must be unique already is in use. */
public final class NameTaken extends Clash {
  private NameTaken(String code, String title, String detail) {
    super(code, title, detail);
  }

  /** E-mails are unique on the whole platform: people sign in without naming a tenant. */
  public static NameTaken email() {
    return new NameTaken("email_taken", "E-mail already in use", "Choose another e-mail.");
  }

  public static NameTaken slug() {
    return new NameTaken("slug_taken", "Slug already in use", "Choose another slug.");
  }
}
