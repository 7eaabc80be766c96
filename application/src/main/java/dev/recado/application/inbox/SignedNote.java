package dev.recado.application.inbox;

import dev.recado.domain.conversation.Note;
import dev.recado.domain.tenant.Name;
import java.util.Optional;

/**
 * A note with the name of who wrote it.
 *
 * @param by empty where the note has no author
 */
public record SignedNote(Note note, Optional<Name> by) {}
