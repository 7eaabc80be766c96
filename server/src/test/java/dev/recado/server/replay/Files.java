package dev.recado.server.replay;

import dev.recado.application.media.ConcludeMedia;
import dev.recado.application.media.ContentDesk;
import dev.recado.application.media.KeepInlineMedia;
import dev.recado.application.media.OutgoingFiles;
import dev.recado.application.media.ShelveFile;
import dev.recado.application.messaging.UnitChoice;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.media.MediaRules;
import dev.recado.testkit.Backend;
import dev.recado.testkit.media.InMemoryMediaStorage;
import dev.recado.testkit.media.InMemoryWebFiles;
import dev.recado.testkit.media.PlainFileTypes;
import dev.recado.testkit.operations.RecordingCounters;

/** What receiving and answering need of files. */
final class Files {
  private final Backend backend;
  private final ContentDesk desk;

  Files(Backend backend, RecordingCounters counters) {
    this.backend = backend;
    MediaRules rules = new MediaRules(1 << 20, MediaRules.USUALLY_REFUSED);
    this.desk = new ContentDesk(new PlainFileTypes(), rules, new InMemoryMediaStorage(), counters);
  }

  KeepInlineMedia inline(Essentials essentials) {
    ConcludeMedia conclusion = new ConcludeMedia(essentials, backend.mediaQueue(), desk);
    return new KeepInlineMedia(essentials, backend.mediaQueue(), conclusion);
  }

  OutgoingFiles outgoing(Essentials essentials) {
    UnitChoice units = new UnitChoice(backend.connections());
    ShelveFile shelf = new ShelveFile(essentials, units, desk, backend.mediaFiles());
    return new OutgoingFiles(essentials, backend.mediaFiles(), new InMemoryWebFiles(), desk, shelf);
  }
}
