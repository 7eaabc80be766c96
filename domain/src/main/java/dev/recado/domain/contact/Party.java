package dev.recado.domain.contact;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The other side of a chat as far as it is known: a group, or a person by some of the addresses.
 * One event may know a person's phone only and the next the LID only, so two descriptions can be
 * told to mean different people, but rarely the same.
 */
public record Party(Optional<Jid> group, Set<Address> addresses) {
  /** Some person, nobody knows who. */
  public static final Party SOMEBODY = of(List.of());

  /** Whom or what an identifier names. */
  public static Party of(Jid jid) {
    return switch (jid.kind()) {
      case GROUP, OTHER -> new Party(Optional.of(jid), Set.of());
      case LID -> of(List.of(Address.of(jid)));
      case PHONE -> of(jid.phone().map(Address::of).stream().toList());
    };
  }

  public static Party of(Person person) {
    return of(person.addresses());
  }

  public static Party of(List<Address> addresses) {
    return new Party(Optional.empty(), Set.copyOf(addresses));
  }

  /** Whether both cannot be the same chat: another group, another phone, another LID. */
  public boolean contradicts(Party other) {
    return group.isPresent() || other.group.isPresent()
        ? !group.equals(other.group)
        : Collections.disjoint(addresses, other.addresses)
            && (differ(other, true) || differ(other, false));
  }

  /** Both are known by an address of that kind, and nothing is shared. */
  private boolean differ(Party other, boolean lid) {
    return knows(lid) && other.knows(lid);
  }

  private boolean knows(boolean lid) {
    return addresses.stream().anyMatch(address -> address.lid() == lid);
  }
}
