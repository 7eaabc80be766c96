package dev.recado.domain.contact;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An identifier of WhatsApp: {@code user@server}, the device part removed. */
public record Jid(String user, String server) {
  private static final Pattern FORM =
      Pattern.compile("([0-9A-Za-z._-]{1,64})(?::[0-9]{1,4})?@([a-z.]{1,32})");

  public enum Kind {
    PHONE,
    LID,
    GROUP,
    /** Broadcasts, newsletters, WhatsApp's own notices and whatever comes next: no conversation. */
    OTHER
  }

  /** Reads an identifier; empty when the text is none. */
  public static Optional<Jid> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(new Jid(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  public static Jid of(PhoneNumber phone) {
    return new Jid(phone.digits(), "s.whatsapp.net");
  }

  public Kind kind() {
    return switch (server) {
      case "s.whatsapp.net", "c.us" -> phone().isPresent() ? Kind.PHONE : Kind.OTHER;
      case "lid" -> Kind.LID;
      case "g.us" -> Kind.GROUP;
      default -> Kind.OTHER;
    };
  }

  /** The telephone number inside; never the digits of a LID, which only look like one. */
  public Optional<PhoneNumber> phone() {
    boolean onPhoneServer = server.equals("s.whatsapp.net") || server.equals("c.us");
    return onPhoneServer && user.matches("[1-9][0-9]{7,14}")
        ? Optional.of(new PhoneNumber(user))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return user + "@" + server;
  }
}
