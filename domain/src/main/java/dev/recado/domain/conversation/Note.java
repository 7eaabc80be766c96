package dev.recado.domain.conversation;

import dev.recado.domain.member.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a member noted in a conversation. It never leaves Recado.
 *
 * @param author empty for a program, and for a member of another tenant, such as a super_admin
 */
public record Note(
    NoteId id, ConversationId conversation, Optional<MemberId> author, NoteText text, Instant at) {}
