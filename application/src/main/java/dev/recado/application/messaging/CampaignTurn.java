package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.campaigns.port.Templates.Rendering;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.messaging.port.CampaignQueue;
import dev.recado.application.messaging.port.CampaignQueue.Candidate;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.Addressee;
import dev.recado.domain.pacing.Decision;
import dev.recado.domain.pacing.Gatekeeper;
import dev.recado.domain.pacing.RefusalReason;
import java.util.Optional;
import java.util.Set;

/** Makes the message of the recipient whose turn has come, or leaves him out with the reason. */
public final class CampaignTurn {
  private final Essentials essentials;
  private final CampaignQueue queue;
  private final Conversations conversations;
  private final Templates templates;

  public CampaignTurn(
      Essentials essentials,
      CampaignQueue queue,
      Conversations conversations,
      Templates templates) {
    this.essentials = essentials;
    this.queue = queue;
    this.conversations = conversations;
    this.templates = templates;
  }

  sealed interface Turn {
    record Taken(Due due) implements Turn {}

    record Skipped(RefusalReason reason) implements Turn {}
  }

  boolean pending(TenantScope scope, ConnectionId connection) {
    return queue.pending(scope, connection, essentials.now());
  }

  Optional<Turn> take(
      TenantScope scope, ConnectionId connection, boolean cold, OutboundAllowlist allowlist) {
    return queue
        .next(scope, connection, cold, essentials.now())
        .map(candidate -> turn(scope, connection, candidate, allowlist));
  }

  private Turn turn(
      TenantScope scope,
      ConnectionId connection,
      Candidate candidate,
      OutboundAllowlist allowlist) {
    Addressee addressee =
        new Addressee(
            SendKind.CAMPAIGN,
            allowlist.permits(candidate.to()),
            candidate.optedOut(),
            candidate.notOnWhatsAppUntil(),
            Optional.empty());
    return switch (Gatekeeper.judge(addressee, essentials.now())) {
      case Decision.Allowed allowed -> rendered(scope, connection, candidate);
      case Decision.Refused(RefusalReason reason) -> skipped(scope, candidate, reason, "");
      case Decision.NotYet notYet ->
          throw new IllegalStateException("a recipient of an open class does not wait");
    };
  }

  private Turn rendered(TenantScope scope, ConnectionId connection, Candidate candidate) {
    return switch (templates.render(candidate.template(), candidate.values())) {
      case Rendering.Missing(Set<String> names) ->
          skipped(scope, candidate, RefusalReason.MISSING_VARIABLE, String.join(", ", names));
      case Rendering.Text(String text) ->
          new Turn.Taken(
              queue.queue(
                  scope, connection, candidate, fresh(scope, candidate, new MessageText(text))));
    };
  }

  private CampaignQueue.Fresh fresh(TenantScope scope, Candidate candidate, MessageText text) {
    Conversations.Opening opening =
        new Conversations.Opening(new ConversationId(essentials.ids().next()), essentials.now());
    Conversation conversation =
        conversations.openWith(
            scope, candidate.unit(), candidate.contact(), candidate.to(), opening);
    return new CampaignQueue.Fresh(
        new MessageId(essentials.ids().next()), conversation.id(), text, essentials.now());
  }

  private Turn skipped(
      TenantScope scope, Candidate candidate, RefusalReason reason, String detail) {
    queue.skip(scope, candidate.recipient(), reason, detail);
    return new Turn.Skipped(reason);
  }
}
