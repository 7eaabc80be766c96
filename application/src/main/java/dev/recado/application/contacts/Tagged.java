package dev.recado.application.contacts;

import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.Tag;
import java.util.List;

/** A contact with its tags, in the order of their names. */
public record Tagged(Contact contact, List<Tag> tags) {}
