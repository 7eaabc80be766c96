package dev.recado.application.contacts.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a tenant notes about its contacts. */
public interface ContactDetails {
  /**
   * News about one contact.
   *
   * @param name replaces what the tenant calls it; empty leaves that
   * @param fields replace those of the same name, the others stay; none are taken by a contact that
   *     would have more than {@link ContactFields#MOST} then
   * @param tags are added
   */
  record News(
      ContactId contact, Optional<String> name, Map<String, String> fields, Set<Tag> tags) {}

  /**
   * Notes news about many, in few statements; of two about one contact the later counts. Contacts
   * that are not there are left out.
   */
  void note(TenantScope scope, List<News> news, Instant now);

  /** Replaces all fields of a contact. Does nothing about one that is not there. */
  void replace(TenantScope scope, ContactId contact, ContactFields fields, Instant now);

  /** The names of fields in use, in their order, at most so many. */
  List<String> fieldNames(TenantScope scope, int most);
}
