package dev.recado.testkit.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.media.port.MediaQueue.Due;
import dev.recado.application.media.port.MediaQueue.Expected;
import dev.recado.application.media.port.MediaQueue.Outcome;
import dev.recado.application.media.port.MediaQueue.Pending;
import dev.recado.application.media.port.MediaQueue.Source;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.message.FileKind;
import dev.recado.domain.message.MediaFacts;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageType;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the contracts of files do and look at again and again. */
public interface MediaStage extends InboxStage {
  Duration LEASE = Duration.ofMinutes(2);

  /** A message that came, and the file that is expected for it. */
  record Expecting(Talk talk, Stored.New message, Expected file) {
    MediaId media() {
      return file.id();
    }
  }

  /** A file that is due before any other. */
  default Expecting expect(Talk talk) {
    return expect(talk, Some.EARLY);
  }

  default Expecting expect(Talk talk, Instant due) {
    Stored.New message =
        (Stored.New) arrive(talk.line(), InboxStage.with(talk.person()), picture());
    Expected file =
        new Expected(
            new MediaId(Some.uuid()),
            message.message(),
            talk.line().home().unit().id(),
            talk.line().id(),
            MessageType.IMAGE,
            Optional.of(new FileName("foto.png")),
            Optional.of(4409L),
            new Source(
                message(talk.line(), message.message()).externalId().orElseThrow(),
                Optional.of(URI.create("https://s3.example.com/foto?sig=1")),
                Optional.of("{\"key\":{}}")),
            due,
            Some.NOW);
    run(talk.scope(), () -> backend().mediaQueue().expect(talk.scope(), file));
    return new Expecting(talk, message, file);
  }

  private static Written picture() {
    MessageContent content =
        new MessageContent.Media(FileKind.IMAGE, Optional.empty(), MediaFacts.UNKNOWN);
    return new Written(Some.providerId(), content, Optional.empty(), Some.NOW);
  }

  default List<Due> claim(Instant now) {
    return backend().mediaQueue().claim(now, LEASE, 10_000);
  }

  default Optional<Pending> pending(TenantScope scope, MediaId media) {
    return within(scope, () -> backend().mediaQueue().pending(scope, media));
  }

  default boolean conclude(TenantScope scope, MediaId media, Outcome outcome) {
    return within(scope, () -> backend().mediaQueue().conclude(scope, media, outcome, Some.NOW));
  }

  /** A file that was uploaded. */
  default void upload(TenantScope scope, MediaFile file) {
    Instant until = file.createdAt().plus(Duration.ofHours(1));
    run(scope, () -> backend().mediaFiles().announce(scope, file, until));
    run(scope, () -> backend().mediaFiles().add(scope, file));
  }

  default Optional<MediaFile> find(TenantScope scope, MediaId media) {
    return within(scope, () -> backend().mediaFiles().find(scope, media));
  }

  default MediaState state(TenantScope scope, MediaId media) {
    return find(scope, media).orElseThrow().state();
  }
}
