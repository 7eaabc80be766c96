package dev.recado.application.inbox;

import dev.recado.domain.refusal.Clash;

/** There is a quick reply of that shortcut where this one would be. */
public final class ShortcutTaken extends Clash {
  public ShortcutTaken() {
    super("shortcut_taken", "Shortcut already in use", "Choose another shortcut.");
  }
}
