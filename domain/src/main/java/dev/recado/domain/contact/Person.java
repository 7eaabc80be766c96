package dev.recado.domain.contact;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a message came from or went to, as far as the gateway told: a phone, a LID or both.
 *
 * @param replyTo the identifier under which this conversation goes on; answers go there
 * @param name the name the person gave himself, never ours and never the digits of an identifier
 */
public record Person(
    Optional<PhoneNumber> phone, Optional<Jid> lid, Jid replyTo, Optional<String> name) {
  public Person {
    if (phone.isEmpty() && lid.isEmpty()) {
      throw new IllegalArgumentException("a person has a phone or a LID");
    }
  }

  /** Somebody of whom only the number is known, such as the addressee of a first message. */
  public static Person of(PhoneNumber phone) {
    return new Person(Optional.of(phone), Optional.empty(), Jid.of(phone), Optional.empty());
  }

  /** How WhatsApp itself writes him, of a person it spoke of: by his phone, where that is known. */
  public Jid canonical() {
    return replyTo.kind() == Jid.Kind.PHONE ? replyTo : phone.map(Jid::of).orElse(replyTo);
  }

  /**
   * Somebody of whom only an identifier is known.
   *
   * @throws IllegalArgumentException when it names no person
   */
  public static Person of(Jid jid) {
    Optional<Jid> lid = jid.kind() == Jid.Kind.LID ? Optional.of(jid) : Optional.empty();
    return new Person(jid.phone(), lid, jid, Optional.empty());
  }

  /** The one key that tells this person from others, as far as this description goes. */
  public String key() {
    return phone.map(Address::of).or(() -> lid.map(Address::of)).orElseThrow().key();
  }

  /** The keys under which the tenant's address book knows this person, in sorted order. */
  public List<Address> addresses() {
    return Stream.concat(phone.map(Address::of).stream(), lid.map(Address::of).stream())
        .sorted()
        .toList();
  }
}
