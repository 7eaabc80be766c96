package dev.recado.application.inbox;

import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Response;
import dev.recado.domain.message.Revised;
import java.util.List;
import java.util.Optional;

/**
 * A message and what became of it in its conversation.
 *
 * @param answers the message it answers, if that is here
 * @param responses reactions and votes, oldest first
 * @param revisions what it said before it was edited, oldest first
 */
public record ThreadedMessage(
    Message message,
    Optional<MessageId> answers,
    List<Response> responses,
    List<Revised> revisions) {}
