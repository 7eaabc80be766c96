package dev.recado.application.contacts.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.contact.Tag;
import java.util.Optional;

/** Finds contacts in the tenant's address book. */
public interface ContactSearch {
  /**
   * Who is asked for; empty means everybody.
   *
   * @param words what the names or the phone begin with; {@link SearchWords#NONE} for everybody
   */
  record Filter(SearchWords words, Optional<Tag> tag) {
    public static final Filter ALL = new Filter(SearchWords.NONE, Optional.empty());

    public static Filter tagged(Tag tag) {
      return new Filter(SearchWords.NONE, Optional.of(tag));
    }
  }

  /** Those who fit all of the filter, newest first. */
  Page<Contact> find(TenantScope scope, Filter filter, Page.Request request);
}
