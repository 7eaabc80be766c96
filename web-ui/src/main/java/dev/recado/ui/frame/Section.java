package dev.recado.ui.frame;

import dev.recado.domain.member.Permission;
import java.util.Locale;

/** The parts of the navigation, in its order. */
public enum Section {
  HOME("", "home", Permission.READ_INBOX),
  CONVERSATIONS("/conversations", "messages", Permission.READ_INBOX),
  CONTACTS("/contacts", "address-book", Permission.READ_INBOX),
  CAMPAIGNS("/campaigns", "speakerphone", Permission.MANAGE_CAMPAIGNS),
  CONNECTIONS("/connections", "device-mobile", Permission.READ_INBOX),
  MONITORING("/monitoring", "activity-heartbeat", Permission.INSPECT_EVENTS),
  INTEGRATIONS("/integrations", "plug", Permission.READ_INBOX),
  ADMINISTRATION("/administration", "settings", Permission.MANAGE_UNITS);

  private final String path;
  private final String icon;
  private final Permission permission;

  Section(String path, String icon, Permission permission) {
    this.path = path;
    this.icon = icon;
    this.permission = permission;
  }

  public String path() {
    return "/ui" + path;
  }

  public String icon() {
    return icon;
  }

  /** Without it the section is not shown. */
  public Permission permission() {
    return permission;
  }

  /** The key of its name. */
  public String text() {
    return "frame.section." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether a path lies in it. */
  public boolean holds(String requested) {
    return requested.equals(path()) || (this != HOME && requested.startsWith(path() + "/"));
  }
}
