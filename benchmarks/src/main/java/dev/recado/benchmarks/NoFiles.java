package dev.recado.benchmarks;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaGateway;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.message.SendOutcome;
import java.io.InputStream;
import java.util.Optional;

/** What is measured here sends texts only. */
final class NoFiles {
  static final MediaGateway GATEWAY =
      new MediaGateway() {
        @Override
        public Fetched fetch(InstanceName instance, Wanted wanted) {
          return new Fetched.NoFile("texts only");
        }

        @Override
        public SendOutcome send(InstanceName instance, Jid to, OutgoingFile file) {
          return new SendOutcome.FailedBefore("texts only");
        }
      };

  static final MediaStorage STORAGE =
      new MediaStorage() {
        @Override
        public void keep(TenantScope scope, MediaId media, byte[] bytes) {
          throw new UnsupportedOperationException("texts only");
        }

        @Override
        public Optional<InputStream> open(TenantScope scope, MediaId media, Span span) {
          return Optional.empty();
        }

        @Override
        public void remove(TenantScope scope, MediaId media) {}
      };

  private NoFiles() {}
}
