package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Uploads;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.LineBatches;
import dev.recado.application.tables.LineReader;
import dev.recado.application.tables.PeopleTable;
import dev.recado.application.tables.ReadLine;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.campaign.CampaignClash;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.member.Permission;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Adds the people of a table to a draft, all of them or none. Each thousand lines is a transaction
 * of its own, so that a long table or a slow caller holds up nobody who writes to us; when a later
 * line cannot be read, what was added is removed. If the process dies before it can be, the
 * campaign says so: it does not start until a table was taken in whole.
 */
public final class UploadAudience {
  private final Essentials essentials;
  private final Campaigns campaigns;
  private final Uploads uploads;
  private final AudienceEntry entry;
  private final PhoneNumbers phoneNumbers;

  public UploadAudience(
      Essentials essentials,
      Campaigns campaigns,
      Uploads uploads,
      AudienceEntry entry,
      PhoneNumbers phoneNumbers) {
    this.essentials = essentials;
    this.campaigns = campaigns;
    this.uploads = uploads;
    this.entry = entry;
    this.phoneNumbers = phoneNumbers;
  }

  /** One upload on its way. */
  private record Upload(TenantScope scope, CampaignId campaign, UUID id) {}

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws CampaignClash when nobody can join any more, or another upload began meanwhile
   * @throws dev.recado.domain.refusal.InvalidValue when the table cannot be read, or it is not
   *     known which column holds the phone
   */
  public UploadReport upload(
      TenantScope scope, CampaignId id, PeopleTable file, ColumnMapping.Choice choice) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    ColumnMapping mapping = ColumnMapping.of(file.layout().columns(), choice);
    LineBatches batches = new LineBatches(file, new LineReader(mapping, phoneNumbers));
    Upload upload = new Upload(scope, id, essentials.ids().next());
    begin(upload);
    try {
      UploadReport report = takeAll(upload, batches);
      run(upload, () -> finish(upload, report));
      return report;
    } catch (RuntimeException | Error failure) {
      abandon(upload);
      throw failure;
    }
  }

  private void begin(Upload upload) {
    run(
        upload,
        () -> uploads.begin(upload.scope(), upload.campaign(), upload.id(), essentials.now()));
  }

  private void finish(Upload upload, UploadReport report) {
    uploads.finish(upload.scope(), upload.campaign(), upload.id(), essentials.now());
    essentials.record(
        upload.scope(),
        Deed.of(Act.CAMPAIGN_AUDIENCE_ADDED, Subject.of(upload.campaign()))
            .with("recipients", report.added()));
  }

  private UploadReport takeAll(Upload upload, LineBatches batches) {
    UploadReport report = UploadReport.NOTHING;
    for (List<ReadLine> batch = batches.next(); !batch.isEmpty(); batch = batches.next()) {
      report = report.and(take(upload, batch));
    }
    return report;
  }

  /** Addresses are locked before the campaign, as by whoever notes the answer to one. */
  private UploadReport take(Upload upload, List<ReadLine> batch) {
    TenantScope scope = upload.scope();
    return essentials
        .transactions()
        .within(
            scope,
            () -> {
              AudienceEntry.Resolved people = entry.resolve(scope, batch);
              lock(upload);
              requireRunning(upload);
              return entry.add(scope, upload.campaign(), people);
            });
  }

  private void requireRunning(Upload upload) {
    if (!uploads.running(upload.scope(), upload.campaign(), upload.id())) {
      throw new CampaignClash(
          "upload_replaced", "Another upload to this campaign has begun; this one added nobody.");
    }
  }

  private void lock(Upload upload) {
    OpenAudience.require(
        campaigns.lock(upload.scope(), upload.campaign()).orElseThrow(UnknownCampaign::new));
  }

  private void run(Upload upload, Runnable step) {
    essentials
        .transactions()
        .run(
            upload.scope(),
            () -> {
              lock(upload);
              step.run();
            });
  }

  private void remove(Upload upload) {
    campaigns.lock(upload.scope(), upload.campaign()).orElseThrow(UnknownCampaign::new);
    uploads.abandon(upload.scope(), upload.campaign(), upload.id(), essentials.now());
  }

  /** If this fails too, the campaign stays marked: it says that an upload did not end. */
  private void abandon(Upload upload) {
    try {
      essentials.transactions().run(upload.scope(), () -> remove(upload));
    } catch (RuntimeException unavailable) {
      essentials
          .journal()
          .write(
              Level.ERROR,
              Optional.of(upload.scope().tenant()),
              "An upload could not be undone {}",
              unavailable);
    }
  }
}
