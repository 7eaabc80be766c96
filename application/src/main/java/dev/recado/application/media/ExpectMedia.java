package dev.recado.application.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.inbox.GatewayEvent.Attachment;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.media.port.MediaQueue;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.message.MediaFacts;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists the file of a message that was just taken in, in the transaction that takes it in. */
public final class ExpectMedia {
  /** How long a file that the event itself carried may take to be kept. */
  private static final Duration INLINE = Duration.ofSeconds(30);

  private final Essentials essentials;
  private final MediaQueue queue;

  public ExpectMedia(Essentials essentials, MediaQueue queue) {
    this.essentials = essentials;
    this.queue = queue;
  }

  /**
   * @param changed receives what workers are to be told after the commit
   */
  public void expect(
      TenantScope scope,
      WebhookDirectory.Entry entry,
      MessageId message,
      Written written,
      List<Topic> changed) {
    if (written.content().type().carriesFile()) {
      queue.expect(scope, expected(entry, message, written));
      changed.add(new Topic.MediaDue());
    }
  }

  private MediaQueue.Expected expected(
      WebhookDirectory.Entry entry, MessageId message, Written written) {
    MediaFacts facts =
        written.content() instanceof MessageContent.Media media
            ? media.facts()
            : MediaFacts.UNKNOWN;
    Attachment attachment = written.attachment();
    Instant now = essentials.now();
    return new MediaQueue.Expected(
        new MediaId(essentials.ids().next()),
        message,
        entry.unit(),
        entry.connection(),
        written.content().type(),
        facts.fileName().flatMap(FileName::of),
        facts.size().isPresent() ? Optional.of(facts.size().getAsLong()) : Optional.empty(),
        new MediaQueue.Source(written.id(), attachment.address(), attachment.reference()),
        attachment.base64().isPresent() ? now.plus(INLINE) : now,
        now);
  }
}
