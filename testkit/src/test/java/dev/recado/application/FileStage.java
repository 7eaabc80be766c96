package dev.recado.application;

import dev.recado.application.access.JobGate;
import dev.recado.application.media.ConcludeMedia;
import dev.recado.application.media.ContentDesk;
import dev.recado.application.media.ExpectMedia;
import dev.recado.application.media.FetchMedia;
import dev.recado.application.media.KeepInlineMedia;
import dev.recado.application.media.OutgoingFiles;
import dev.recado.application.media.ShelveFile;
import dev.recado.application.messaging.Acceptance;
import dev.recado.application.messaging.Carrier;
import dev.recado.application.messaging.UnitChoice;
import dev.recado.domain.media.MediaRules;
import dev.recado.testkit.media.InMemoryMediaGateway;
import dev.recado.testkit.media.InMemoryMediaStorage;
import dev.recado.testkit.media.InMemoryWebFiles;
import dev.recado.testkit.media.PlainFileTypes;

/** Files: where they come from and where they are kept, in memory. */
public final class FileStage {
  public static final int LARGEST = 10_000;

  public final InMemoryMediaStorage storage = new InMemoryMediaStorage();
  public final InMemoryWebFiles web = new InMemoryWebFiles();
  public final InMemoryMediaGateway gateway;
  public final ContentDesk desk;
  public final ShelveFile shelf;
  public final OutgoingFiles outgoing;
  public final ConcludeMedia conclusion;
  public final ExpectMedia expect;
  public final KeepInlineMedia inline;
  public final FetchMedia fetch;
  private final Stage stage;

  FileStage(Stage stage) {
    this.stage = stage;
    MediaRules rules = new MediaRules(LARGEST, MediaRules.USUALLY_REFUSED);
    gateway = new InMemoryMediaGateway(stage.world);
    desk = new ContentDesk(new PlainFileTypes(), rules, storage, stage.counters);
    UnitChoice units = new UnitChoice(stage.backend.connections());
    shelf = new ShelveFile(stage.essentials, units, desk, stage.backend.mediaFiles());
    outgoing = new OutgoingFiles(stage.essentials, stage.backend.mediaFiles(), web, desk, shelf);
    conclusion = new ConcludeMedia(stage.essentials, stage.backend.mediaQueue(), desk);
    expect = new ExpectMedia(stage.essentials, stage.backend.mediaQueue());
    inline = new KeepInlineMedia(stage.essentials, stage.backend.mediaQueue(), conclusion);
    fetch =
        new FetchMedia(
            stage.essentials,
            new JobGate(),
            stage.backend.mediaQueue(),
            new FetchMedia.Sources(gateway, web),
            conclusion,
            Runnable::run);
  }

  /** Accepts texts and files. */
  public Acceptance acceptance() {
    return new Acceptance(
        stage.essentials,
        stage.backend.messages(),
        stage.backend.lanes(),
        stage.secrets,
        outgoing,
        stage.traces);
  }

  /** Brings messages to the watched gateway, files to the one in memory. */
  public Carrier carrier() {
    return new Carrier(stage.gateway, gateway, storage, stage.clock, stage.traces);
  }
}
