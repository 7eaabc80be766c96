package dev.recado.application.inbox;

import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.Conversation;
import java.util.Optional;

/**
 * A conversation with whom it is and who looks after it.
 *
 * @param name of the contact; empty while nobody knows it, and for a group
 * @param phone of the contact; empty while only the LID is known, and for a group
 */
public record ListedConversation(
    Conversation conversation,
    Optional<String> name,
    Optional<PhoneNumber> phone,
    Optional<Colleague> assignee) {}
