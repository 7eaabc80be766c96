package dev.recado.persistence;

import dev.recado.application.access.port.Credentials;
import dev.recado.application.access.port.MemberPreferences;
import dev.recado.application.access.port.Members;
import dev.recado.application.access.port.Sessions;
import dev.recado.application.access.port.Tenants;
import dev.recado.application.access.port.Units;
import dev.recado.application.campaigns.port.CampaignFigures;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Census;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.campaigns.port.Uploads;
import dev.recado.application.connections.port.CareBook;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.GatewayWatch;
import dev.recado.application.connections.port.Restrictions;
import dev.recado.application.connections.port.RetiredInstances;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.connections.port.VitalSigns;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.consent.port.OptOutSettings;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.contacts.port.Aliases;
import dev.recado.application.contacts.port.ContactDetails;
import dev.recado.application.contacts.port.ContactMerges;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.inbox.port.ConversationList;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.inbox.port.GapWatches;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.application.inbox.port.Notes;
import dev.recado.application.inbox.port.ParkedNews;
import dev.recado.application.inbox.port.QuickReplies;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.inbox.port.Responses;
import dev.recado.application.inbox.port.Revisions;
import dev.recado.application.jobs.port.JobBook;
import dev.recado.application.jobs.port.JobRuns;
import dev.recado.application.media.port.MediaFiles;
import dev.recado.application.media.port.MediaQueue;
import dev.recado.application.media.port.OldMedia;
import dev.recado.application.messaging.port.CampaignQueue;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.messaging.port.Outbox;
import dev.recado.application.messaging.port.PaceSettings;
import dev.recado.application.messaging.port.Settlements;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.messaging.port.Usage;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.IdempotencyKeys;
import dev.recado.application.operations.port.Pauses;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.pacing.Pace;
import dev.recado.persistence.access.PostgresCredentials;
import dev.recado.persistence.access.PostgresMemberPreferences;
import dev.recado.persistence.access.PostgresMembers;
import dev.recado.persistence.access.PostgresSessions;
import dev.recado.persistence.access.PostgresTenants;
import dev.recado.persistence.access.PostgresUnits;
import dev.recado.persistence.campaigns.PostgresCampaignFigures;
import dev.recado.persistence.campaigns.PostgresCampaigns;
import dev.recado.persistence.campaigns.PostgresCensus;
import dev.recado.persistence.campaigns.PostgresRecipients;
import dev.recado.persistence.campaigns.PostgresUploads;
import dev.recado.persistence.connections.PostgresCareBook;
import dev.recado.persistence.connections.PostgresConnections;
import dev.recado.persistence.connections.PostgresGatewayWatch;
import dev.recado.persistence.connections.PostgresRestrictions;
import dev.recado.persistence.connections.PostgresRetiredInstances;
import dev.recado.persistence.connections.PostgresTimeline;
import dev.recado.persistence.connections.PostgresVitalSigns;
import dev.recado.persistence.connections.PostgresWebhookDirectory;
import dev.recado.persistence.consent.PostgresOptOutSettings;
import dev.recado.persistence.consent.PostgresOptOuts;
import dev.recado.persistence.contacts.PostgresAliases;
import dev.recado.persistence.contacts.PostgresContactDetails;
import dev.recado.persistence.contacts.PostgresContactMerges;
import dev.recado.persistence.contacts.PostgresContactSearch;
import dev.recado.persistence.contacts.PostgresContactTags;
import dev.recado.persistence.contacts.PostgresContacts;
import dev.recado.persistence.contacts.PostgresPhoneBook;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.flags.PostgresFlags;
import dev.recado.persistence.inbox.PostgresConversationList;
import dev.recado.persistence.inbox.PostgresConversations;
import dev.recado.persistence.inbox.PostgresGapWatches;
import dev.recado.persistence.inbox.PostgresInbox;
import dev.recado.persistence.inbox.PostgresKnownMessages;
import dev.recado.persistence.inbox.PostgresNotes;
import dev.recado.persistence.inbox.PostgresParkedNews;
import dev.recado.persistence.inbox.PostgresQuickReplies;
import dev.recado.persistence.inbox.PostgresRawEvents;
import dev.recado.persistence.inbox.PostgresResponses;
import dev.recado.persistence.inbox.PostgresRevisions;
import dev.recado.persistence.jobs.PostgresJobBook;
import dev.recado.persistence.jobs.PostgresJobRuns;
import dev.recado.persistence.media.PostgresMediaFiles;
import dev.recado.persistence.media.PostgresMediaQueue;
import dev.recado.persistence.media.PostgresOldMedia;
import dev.recado.persistence.messaging.PostgresCampaignQueue;
import dev.recado.persistence.messaging.PostgresLaneBoard;
import dev.recado.persistence.messaging.PostgresLanes;
import dev.recado.persistence.messaging.PostgresLedger;
import dev.recado.persistence.messaging.PostgresMessages;
import dev.recado.persistence.messaging.PostgresOutbox;
import dev.recado.persistence.messaging.PostgresPaceSettings;
import dev.recado.persistence.messaging.PostgresSettlements;
import dev.recado.persistence.messaging.PostgresTraffic;
import dev.recado.persistence.messaging.PostgresUsage;
import dev.recado.persistence.operations.PostgresAuditLog;
import dev.recado.persistence.operations.PostgresIdempotencyKeys;
import dev.recado.persistence.operations.PostgresPauses;
import dev.recado.persistence.operations.PostgresPlatformSwitch;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.testkit.Backend;
import org.jdbi.v3.core.Jdbi;

/** All ports of persistence over the test database, each call as the app role. */
public record PostgresBackend(Transactions transactions, Jdbi jdbi) implements Backend {
  public static PostgresBackend shared() {
    return over(TestDatabase.shared());
  }

  static PostgresBackend over(TestDatabase database) {
    TransactionalDataSource app = database.app();
    return new PostgresBackend(new JdbcTransactions(app), PostgresJdbi.over(app));
  }

  @Override
  public IdempotencyKeys idempotencyKeys() {
    return new PostgresIdempotencyKeys(jdbi);
  }

  @Override
  public Tenants tenants() {
    return new PostgresTenants(jdbi);
  }

  @Override
  public Units units() {
    return new PostgresUnits(jdbi);
  }

  @Override
  public Members members() {
    return new PostgresMembers(jdbi);
  }

  @Override
  public MemberPreferences memberPreferences() {
    return new PostgresMemberPreferences(jdbi);
  }

  @Override
  public Sessions sessions() {
    return new PostgresSessions(jdbi);
  }

  @Override
  public Credentials credentials() {
    return new PostgresCredentials(jdbi);
  }

  @Override
  public Connections connections() {
    return new PostgresConnections(jdbi);
  }

  @Override
  public WebhookDirectory webhookDirectory() {
    return new PostgresWebhookDirectory(jdbi);
  }

  @Override
  public Restrictions restrictions() {
    return new PostgresRestrictions(jdbi);
  }

  @Override
  public CareBook careBook() {
    return new PostgresCareBook(jdbi);
  }

  @Override
  public Timeline timeline() {
    return new PostgresTimeline(jdbi);
  }

  @Override
  public VitalSigns vitalSigns() {
    return new PostgresVitalSigns(jdbi);
  }

  @Override
  public GatewayWatch gatewayWatch() {
    return new PostgresGatewayWatch(jdbi);
  }

  @Override
  public RetiredInstances retiredInstances() {
    return new PostgresRetiredInstances(jdbi);
  }

  @Override
  public Contacts contacts() {
    return new PostgresContacts(jdbi);
  }

  @Override
  public ContactMerges contactMerges() {
    return new PostgresContactMerges(jdbi);
  }

  @Override
  public Aliases aliases() {
    return new PostgresAliases(jdbi);
  }

  @Override
  public PhoneBook phoneBook() {
    return new PostgresPhoneBook(jdbi);
  }

  @Override
  public ContactSearch contactSearch() {
    return new PostgresContactSearch(jdbi);
  }

  @Override
  public ContactDetails contactDetails() {
    return new PostgresContactDetails(jdbi);
  }

  @Override
  public CampaignFigures campaignFigures() {
    return new PostgresCampaignFigures(jdbi);
  }

  @Override
  public OptOuts optOuts() {
    return new PostgresOptOuts(jdbi);
  }

  @Override
  public OptOutSettings optOutSettings() {
    return new PostgresOptOutSettings(jdbi);
  }

  @Override
  public ContactTags contactTags() {
    return new PostgresContactTags(jdbi);
  }

  @Override
  public Conversations conversations() {
    return new PostgresConversations(jdbi);
  }

  @Override
  public ConversationList conversationList() {
    return new PostgresConversationList(jdbi);
  }

  @Override
  public Notes notes() {
    return new PostgresNotes(jdbi);
  }

  @Override
  public QuickReplies quickReplies() {
    return new PostgresQuickReplies(jdbi);
  }

  @Override
  public Inbox inbox() {
    return new PostgresInbox(jdbi);
  }

  @Override
  public Responses responses() {
    return new PostgresResponses(jdbi);
  }

  @Override
  public Revisions revisions() {
    return new PostgresRevisions(jdbi);
  }

  @Override
  public MediaFiles mediaFiles() {
    return new PostgresMediaFiles(jdbi);
  }

  @Override
  public OldMedia oldMedia() {
    return new PostgresOldMedia(jdbi);
  }

  @Override
  public MediaQueue mediaQueue() {
    return new PostgresMediaQueue(jdbi);
  }

  @Override
  public RawEvents rawEvents() {
    return new PostgresRawEvents(jdbi);
  }

  @Override
  public ParkedNews parkedNews() {
    return new PostgresParkedNews(jdbi);
  }

  @Override
  public KnownMessages knownMessages() {
    return new PostgresKnownMessages(jdbi);
  }

  @Override
  public GapWatches gapWatches() {
    return new PostgresGapWatches(jdbi);
  }

  @Override
  public Messages messages() {
    return new PostgresMessages(jdbi);
  }

  @Override
  public Lanes lanes() {
    return new PostgresLanes(jdbi);
  }

  @Override
  public Ledger ledger() {
    return new PostgresLedger(jdbi);
  }

  @Override
  public Outbox outbox() {
    return new PostgresOutbox(jdbi);
  }

  @Override
  public Settlements settlements() {
    return new PostgresSettlements(jdbi);
  }

  @Override
  public PaceSettings paceSettings() {
    return new PostgresPaceSettings(jdbi, Pace.usual());
  }

  @Override
  public Traffic traffic() {
    return new PostgresTraffic(jdbi, Pace.usual());
  }

  @Override
  public CampaignQueue campaignQueue() {
    return new PostgresCampaignQueue(jdbi);
  }

  @Override
  public Pauses pauses() {
    return new PostgresPauses(jdbi);
  }

  @Override
  public LaneBoard laneBoard() {
    return new PostgresLaneBoard(jdbi);
  }

  @Override
  public Flags flags() {
    return new PostgresFlags(jdbi);
  }

  @Override
  public AuditLog auditLog() {
    return new PostgresAuditLog(jdbi);
  }

  @Override
  public PlatformSwitch platformSwitch() {
    return new PostgresPlatformSwitch(jdbi);
  }

  @Override
  public JobBook jobBook() {
    return new PostgresJobBook(jdbi);
  }

  @Override
  public JobRuns jobRuns() {
    return new PostgresJobRuns(jdbi);
  }

  @Override
  public Usage usage() {
    return new PostgresUsage(jdbi);
  }

  @Override
  public Campaigns campaigns() {
    return new PostgresCampaigns(jdbi);
  }

  @Override
  public Recipients recipients() {
    return new PostgresRecipients(jdbi);
  }

  @Override
  public Uploads uploads() {
    return new PostgresUploads(jdbi);
  }

  @Override
  public Census census() {
    return new PostgresCensus(jdbi);
  }
}
