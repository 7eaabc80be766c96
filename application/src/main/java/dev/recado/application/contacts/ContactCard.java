package dev.recado.application.contacts;

import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.Tag;
import java.util.List;

/**
 * A contact with what lists show of it.
 *
 * @param tags in the order of their names
 * @param optedOut whether it asked not to be written to
 */
public record ContactCard(Contact contact, List<Tag> tags, boolean optedOut) {}
