package dev.recado.application.contacts.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.SearchText;
import dev.recado.domain.contact.Tag;
import java.util.Optional;

/** Finds contacts in the tenant's address book. */
public interface ContactSearch {
  /**
   * Who is asked for; empty means everybody.
   *
   * @param text what the name, one of its words or the phone begins with, the phone with or without
   *     country code
   * @param address of the phone that was typed, where it was typed whole: found in any spelling
   */
  record Filter(Optional<SearchText> text, Optional<Address> address, Optional<Tag> tag) {
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());

    public static Filter tagged(Tag tag) {
      return new Filter(Optional.empty(), Optional.empty(), Optional.of(tag));
    }
  }

  /** Those who fit all of the filter, newest first. */
  Page<Contact> find(TenantScope scope, Filter filter, Page.Request request);
}
