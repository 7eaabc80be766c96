package dev.recado.testkit;

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
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.inbox.port.ConversationList;
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
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.pacing.Pace;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.access.InMemoryCredentials;
import dev.recado.testkit.access.InMemoryMemberPreferences;
import dev.recado.testkit.access.InMemoryMembers;
import dev.recado.testkit.access.InMemorySessions;
import dev.recado.testkit.access.InMemoryTenants;
import dev.recado.testkit.access.InMemoryUnits;
import dev.recado.testkit.campaigns.AudienceFacts;
import dev.recado.testkit.campaigns.AudiencePeople;
import dev.recado.testkit.campaigns.CampaignTables;
import dev.recado.testkit.campaigns.InMemoryCampaignFigures;
import dev.recado.testkit.campaigns.InMemoryCampaignQueue;
import dev.recado.testkit.campaigns.InMemoryCampaigns;
import dev.recado.testkit.campaigns.InMemoryCensus;
import dev.recado.testkit.campaigns.InMemoryRecipients;
import dev.recado.testkit.campaigns.InMemoryUploads;
import dev.recado.testkit.campaigns.InMemoryUploads.UploadRow;
import dev.recado.testkit.campaigns.KnownAudienceFacts;
import dev.recado.testkit.campaigns.OutgoingMail;
import dev.recado.testkit.campaigns.Places;
import dev.recado.testkit.campaigns.RecipientBook;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.connections.InMemoryCareBook;
import dev.recado.testkit.connections.InMemoryConnections;
import dev.recado.testkit.connections.InMemoryGatewayWatch;
import dev.recado.testkit.connections.InMemoryRestrictions;
import dev.recado.testkit.connections.InMemoryRetiredInstances;
import dev.recado.testkit.connections.InMemoryTimeline;
import dev.recado.testkit.connections.InMemoryVitalSigns;
import dev.recado.testkit.connections.InMemoryWebhookDirectory;
import dev.recado.testkit.consent.ConsentTables;
import dev.recado.testkit.consent.InMemoryOptOutSettings;
import dev.recado.testkit.consent.InMemoryOptOuts;
import dev.recado.testkit.consent.OptOutBook;
import dev.recado.testkit.contacts.AddressBook;
import dev.recado.testkit.contacts.Belongings;
import dev.recado.testkit.contacts.ContactTables;
import dev.recado.testkit.contacts.InMemoryAliases;
import dev.recado.testkit.contacts.InMemoryContactDetails;
import dev.recado.testkit.contacts.InMemoryContactMerges;
import dev.recado.testkit.contacts.InMemoryContactSearch;
import dev.recado.testkit.contacts.InMemoryContactTags;
import dev.recado.testkit.contacts.InMemoryContacts;
import dev.recado.testkit.contacts.InMemoryPhoneBook;
import dev.recado.testkit.contacts.MergeBook;
import dev.recado.testkit.contacts.TagBook;
import dev.recado.testkit.flags.InMemoryFlags;
import dev.recado.testkit.inbox.ConversationBook;
import dev.recado.testkit.inbox.Correspondents;
import dev.recado.testkit.inbox.EditBook;
import dev.recado.testkit.inbox.Filing;
import dev.recado.testkit.inbox.InMemoryConversationList;
import dev.recado.testkit.inbox.InMemoryConversations;
import dev.recado.testkit.inbox.InMemoryGapWatches;
import dev.recado.testkit.inbox.InMemoryInbox;
import dev.recado.testkit.inbox.InMemoryKnownMessages;
import dev.recado.testkit.inbox.InMemoryNotes;
import dev.recado.testkit.inbox.InMemoryParkedNews;
import dev.recado.testkit.inbox.InMemoryQuickReplies;
import dev.recado.testkit.inbox.InMemoryRawEvents;
import dev.recado.testkit.inbox.InMemoryResponses;
import dev.recado.testkit.inbox.InMemoryRevisions;
import dev.recado.testkit.inbox.InboxTables;
import dev.recado.testkit.inbox.KeyBook;
import dev.recado.testkit.inbox.NoteBook;
import dev.recado.testkit.inbox.Parties;
import dev.recado.testkit.inbox.Threads;
import dev.recado.testkit.inbox.WatchRow;
import dev.recado.testkit.jobs.InMemoryJobs;
import dev.recado.testkit.media.InMemoryMediaFiles;
import dev.recado.testkit.media.InMemoryMediaQueue;
import dev.recado.testkit.media.InMemoryOldMedia;
import dev.recado.testkit.media.MediaTables;
import dev.recado.testkit.messaging.InMemoryLaneBoard;
import dev.recado.testkit.messaging.InMemoryLanes;
import dev.recado.testkit.messaging.InMemoryLedger;
import dev.recado.testkit.messaging.InMemoryMessages;
import dev.recado.testkit.messaging.InMemoryOutbox;
import dev.recado.testkit.messaging.InMemoryPaceSettings;
import dev.recado.testkit.messaging.InMemorySettlements;
import dev.recado.testkit.messaging.InMemoryTraffic;
import dev.recado.testkit.messaging.InMemoryUsage;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.PaceRow;
import dev.recado.testkit.messaging.Queue;
import dev.recado.testkit.messaging.QueueFacts;
import dev.recado.testkit.messaging.QueuedMail;
import dev.recado.testkit.messaging.Verdicts;
import dev.recado.testkit.operations.InMemoryAuditLog;
import dev.recado.testkit.operations.InMemoryIdempotencyKeys;
import dev.recado.testkit.operations.InMemoryIdempotencyKeys.KeptRow;
import dev.recado.testkit.operations.InMemoryPauses;
import dev.recado.testkit.operations.InMemoryPlatformSwitch;
import dev.recado.testkit.operations.PauseTables;
import java.util.UUID;

/** All persistence ports in memory, certified by the contracts a database is held to. */
public final class InMemoryBackend implements Backend {
  private final Pace installation;
  private final InMemoryStore store = new InMemoryStore();
  private final AccessTables access = AccessTables.in(store);
  private final ConnectionTables connections = ConnectionTables.in(store);
  private final ContactTables contacts = ContactTables.in(store);
  private final InboxTables inbox = InboxTables.in(store);
  private final MessageTables messages = MessageTables.in(store);
  private final Table<ConnectionId, PaceRow> paces = store.table();
  private final PauseTables pauses = PauseTables.in(store);
  private final CampaignTables campaigns = CampaignTables.in(store);
  private final RecipientBook recipientBook = new RecipientBook(campaigns);
  private final ConsentTables consent = ConsentTables.in(store);
  private final OptOutBook optOutBook = new OptOutBook(consent);
  private final Table<String, KeptRow> keptAnswers = store.table();
  private final Table<UUID, InMemoryAuditLog.Row> auditRows = store.table();
  private final Table<CampaignId, UploadRow> uploads = store.table();
  private final Table<ConnectionId, WatchRow> gapWatches = store.table();
  private final MediaTables media = MediaTables.in(store);
  private final AddressBook addressBook = new AddressBook(contacts);
  private final TagBook tagBook = TagBook.in(store);
  private final ConversationBook conversationBook = new ConversationBook(inbox);
  private final NoteBook noteBook = NoteBook.in(store);
  private final Table<QuickReplyId, InMemoryQuickReplies.Row> quickReplies = store.table();
  private final Parties parties = new Parties(inbox, addressBook);
  private final EditBook editBook = new EditBook(inbox);
  private final KeyBook keyBook = new KeyBook(inbox, parties, editBook);
  private final GatewayWatch gatewayWatch = new InMemoryGatewayWatch();
  private final InMemoryJobs jobs = new InMemoryJobs();

  /** An installation with the usual pace. */
  public InMemoryBackend() {
    this(Pace.usual());
  }

  /**
   * @param installation the pace of connections that were given none
   */
  public InMemoryBackend(Pace installation) {
    this.installation = installation;
    messages.messages().afterReplace(recipientBook::follow);
  }

  /** The tables behind campaigns, for tests that look at what no port shows. */
  public CampaignTables campaignTables() {
    return campaigns;
  }

  /** The tables behind the inbox, for tests that look at what no port shows. */
  public InboxTables inboxTables() {
    return inbox;
  }

  @Override
  public Transactions transactions() {
    return new InMemoryTransactions(store);
  }

  @Override
  public IdempotencyKeys idempotencyKeys() {
    return new InMemoryIdempotencyKeys(store, access, keptAnswers);
  }

  @Override
  public Tenants tenants() {
    return new InMemoryTenants(access);
  }

  @Override
  public Units units() {
    return new InMemoryUnits(access);
  }

  @Override
  public Members members() {
    return new InMemoryMembers(access);
  }

  @Override
  public MemberPreferences memberPreferences() {
    return new InMemoryMemberPreferences(access);
  }

  @Override
  public Sessions sessions() {
    return new InMemorySessions(access);
  }

  @Override
  public Credentials credentials() {
    return new InMemoryCredentials(store, access);
  }

  @Override
  public Connections connections() {
    return new InMemoryConnections(access, connections);
  }

  @Override
  public WebhookDirectory webhookDirectory() {
    return new InMemoryWebhookDirectory(store, connections);
  }

  @Override
  public Restrictions restrictions() {
    return new InMemoryRestrictions(connections);
  }

  @Override
  public CareBook careBook() {
    return new InMemoryCareBook(store, connections);
  }

  @Override
  public Timeline timeline() {
    return new InMemoryTimeline(store, connections);
  }

  @Override
  public VitalSigns vitalSigns() {
    return new InMemoryVitalSigns(store, connections, messages, inbox);
  }

  @Override
  public GatewayWatch gatewayWatch() {
    return gatewayWatch;
  }

  @Override
  public RetiredInstances retiredInstances() {
    return new InMemoryRetiredInstances(connections);
  }

  @Override
  public InMemoryContacts contacts() {
    return new InMemoryContacts(contacts, addressBook, mergeBook());
  }

  private MergeBook mergeBook() {
    Places places = new Places(recipientBook, campaigns);
    Belongings belongings =
        new Belongings(
            conversationBook, new Threads(messages), noteBook, places, tagBook, optOutBook);
    return new MergeBook(contacts, addressBook, belongings);
  }

  @Override
  public ContactMerges contactMerges() {
    return new InMemoryContactMerges(mergeBook(), access);
  }

  @Override
  public Aliases aliases() {
    return new InMemoryAliases(contacts);
  }

  @Override
  public InMemoryContactTags contactTags() {
    return new InMemoryContactTags(addressBook, tagBook);
  }

  @Override
  public PhoneBook phoneBook() {
    return new InMemoryPhoneBook(contacts());
  }

  @Override
  public ContactSearch contactSearch() {
    return new InMemoryContactSearch(contacts, tagBook);
  }

  @Override
  public ContactDetails contactDetails() {
    return new InMemoryContactDetails(contacts, addressBook, tagBook);
  }

  @Override
  public OptOuts optOuts() {
    return new InMemoryOptOuts(optOutBook, contacts, access, recipientBook);
  }

  @Override
  public OptOutSettings optOutSettings() {
    return new InMemoryOptOutSettings(consent);
  }

  @Override
  public InMemoryConversations conversations() {
    return new InMemoryConversations(conversationBook, messages, access);
  }

  @Override
  public ConversationList conversationList() {
    return new InMemoryConversationList(conversations(), conversationBook, contacts(), access);
  }

  @Override
  public Notes notes() {
    return new InMemoryNotes(noteBook, conversationBook, access);
  }

  @Override
  public QuickReplies quickReplies() {
    return new InMemoryQuickReplies(quickReplies, access);
  }

  @Override
  public Inbox inbox() {
    Correspondents correspondents = new Correspondents(addressBook, contacts(), conversationBook);
    Filing filing =
        new Filing(correspondents, conversationBook, messages, keyBook, recipientBook, parties);
    return new InMemoryInbox(filing, messages, keyBook);
  }

  @Override
  public Responses responses() {
    return new InMemoryResponses(inbox, messages, parties);
  }

  @Override
  public Revisions revisions() {
    return new InMemoryRevisions(editBook, messages);
  }

  @Override
  public MediaFiles mediaFiles() {
    return new InMemoryMediaFiles(media);
  }

  @Override
  public MediaQueue mediaQueue() {
    return new InMemoryMediaQueue(media, messages, connections);
  }

  @Override
  public OldMedia oldMedia() {
    return new InMemoryOldMedia(media, messages);
  }

  @Override
  public RawEvents rawEvents() {
    return new InMemoryRawEvents(inbox, connections);
  }

  @Override
  public ParkedNews parkedNews() {
    return new InMemoryParkedNews(store, inbox);
  }

  @Override
  public KnownMessages knownMessages() {
    return new InMemoryKnownMessages(keyBook, messages, inbox, addressBook);
  }

  @Override
  public GapWatches gapWatches() {
    return new InMemoryGapWatches(store, gapWatches, connections);
  }

  @Override
  public Messages messages() {
    return new InMemoryMessages(messages, conversationBook, contacts);
  }

  @Override
  public Lanes lanes() {
    return new InMemoryLanes(store, access, connections, messages, pauses);
  }

  @Override
  public Ledger ledger() {
    Queue queue = queue();
    return new InMemoryLedger(messages, conversationBook, queue, new Verdicts(messages, keyBook));
  }

  @Override
  public Traffic traffic() {
    return new InMemoryTraffic(access, connections, messages, pauses, paceSettings(), queue());
  }

  @Override
  public Pauses pauses() {
    return new InMemoryPauses(pauses, access, connections, messages);
  }

  @Override
  public LaneBoard laneBoard() {
    return new InMemoryLaneBoard(connections, messages, campaigns, recipientBook);
  }

  @Override
  public Flags flags() {
    return new InMemoryFlags(pauses.flags());
  }

  @Override
  public AuditLog auditLog() {
    return new InMemoryAuditLog(auditRows, pauses);
  }

  @Override
  public PlatformSwitch platformSwitch() {
    return new InMemoryPlatformSwitch(pauses, messages);
  }

  @Override
  public JobBook jobBook() {
    return jobs;
  }

  @Override
  public JobRuns jobRuns() {
    return jobs;
  }

  private Queue queue() {
    return new Queue(connections, conversationBook, messages, facts());
  }

  private QueueFacts facts() {
    return new QueueFacts(conversationBook, messages, campaigns, contacts, optOutBook);
  }

  @Override
  public CampaignQueue campaignQueue() {
    QueuedMail mail = new QueuedMail(messages, conversationBook);
    return new InMemoryCampaignQueue(
        campaigns, recipientBook, connections, contacts, facts(), mail);
  }

  @Override
  public Outbox outbox() {
    return new InMemoryOutbox(messages, messages());
  }

  @Override
  public Settlements settlements() {
    return new InMemorySettlements(connections, contacts, conversationBook, messages);
  }

  @Override
  public PaceSettings paceSettings() {
    return new InMemoryPaceSettings(paces, connections, installation);
  }

  @Override
  public Campaigns campaigns() {
    return new InMemoryCampaigns(access, campaigns, recipientBook, messages);
  }

  @Override
  public Recipients recipients() {
    OutgoingMail mail = new OutgoingMail(messages);
    return new InMemoryRecipients(
        campaigns, recipientBook, contacts, messages(), mail, audienceFacts());
  }

  @Override
  public Uploads uploads() {
    return new InMemoryUploads(campaigns, recipientBook, uploads);
  }

  @Override
  public Census census() {
    AudiencePeople people = new AudiencePeople(recipientBook, contacts, audienceFacts(), facts());
    return new InMemoryCensus(recipientBook, audienceFacts(), people);
  }

  @Override
  public CampaignFigures campaignFigures() {
    return new InMemoryCampaignFigures(campaigns(), recipientBook);
  }

  private AudienceFacts audienceFacts() {
    return new KnownAudienceFacts(tagBook, facts());
  }

  @Override
  public Usage usage() {
    return new InMemoryUsage(messages);
  }
}
