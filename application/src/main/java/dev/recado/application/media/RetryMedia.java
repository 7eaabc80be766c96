package dev.recado.application.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaFiles;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.Clash;

/** Asks the gateway once more for a file that expired or failed. */
public final class RetryMedia {
  private final Essentials essentials;
  private final MediaFiles files;

  public RetryMedia(Essentials essentials, MediaFiles files) {
    this.essentials = essentials;
    this.files = files;
  }

  /**
   * @throws UnknownMedia when no such file is within reach
   * @throws Clash when it neither expired nor failed
   */
  public void retry(TenantScope scope, MediaId id) {
    scope.require(Permission.READ_INBOX);
    essentials.transactions().run(scope, () -> retryWithin(scope, id));
    essentials.changes().announce(new Topic.MediaDue());
  }

  private void retryWithin(TenantScope scope, MediaId id) {
    files.find(scope, id).orElseThrow(UnknownMedia::new);
    if (!files.fetchAgain(scope, id, essentials.now())) {
      throw new Clash(
          "media_not_failed",
          "File has not failed",
          "Only a file that expired or failed can be fetched again.");
    }
  }
}
