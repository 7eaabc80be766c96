package dev.recado.domain.contact;

import java.util.Optional;

/**
 * The canonical key of a phone or LID in a tenant's address book: {@code p:} and the digits without
 * the Brazilian ninth digit, or {@code l:} and the LID. Sorting gives every writer the same order.
 */
public record Address(String key) implements Comparable<Address> {
  public static Address of(PhoneNumber phone) {
    return new Address("p:" + phone.canonical());
  }

  public static Address of(Jid lid) {
    return new Address("l:" + lid.user());
  }

  /** The address an identifier stands for; a group has none. */
  public static Optional<Address> behind(Jid identifier) {
    return switch (identifier.kind()) {
      case PHONE -> identifier.phone().map(Address::of);
      case LID -> Optional.of(of(identifier));
      case GROUP, OTHER -> Optional.empty();
    };
  }

  public boolean lid() {
    return key.startsWith("l:");
  }

  @Override
  public int compareTo(Address other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return key.substring(0, 2) + "****" + key.substring(Math.max(2, key.length() - 2));
  }
}
