package dev.recado.testkit;

import dev.recado.application.access.TenantScope;
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
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.inbox.port.ConversationList;
import dev.recado.application.inbox.port.ConversationList.Wanted;
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
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.IdempotencyKeys;
import dev.recado.application.operations.port.Pauses;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.conversation.Conversation;
import java.util.List;
import java.util.Optional;

/** All persistence adapters of one store: what an adapter author hands to the contracts. */
public interface Backend {
  Transactions transactions();

  IdempotencyKeys idempotencyKeys();

  Tenants tenants();

  Units units();

  Members members();

  MemberPreferences memberPreferences();

  Sessions sessions();

  Credentials credentials();

  Connections connections();

  WebhookDirectory webhookDirectory();

  RetiredInstances retiredInstances();

  Restrictions restrictions();

  CareBook careBook();

  Timeline timeline();

  VitalSigns vitalSigns();

  GatewayWatch gatewayWatch();

  Contacts contacts();

  ContactMerges contactMerges();

  Aliases aliases();

  ContactTags contactTags();

  PhoneBook phoneBook();

  ContactSearch contactSearch();

  ContactDetails contactDetails();

  OptOuts optOuts();

  OptOutSettings optOutSettings();

  Conversations conversations();

  ConversationList conversationList();

  /** The latest conversations of a tenant, for tests to look at. */
  default List<Conversation> allConversations(TenantScope scope) {
    return conversationList()
        .page(scope, Wanted.all(Optional.empty()), Page.Request.first(Page.Request.LARGEST))
        .items()
        .stream()
        .map(ListedConversation::conversation)
        .toList();
  }

  Notes notes();

  QuickReplies quickReplies();

  Inbox inbox();

  Responses responses();

  Revisions revisions();

  RawEvents rawEvents();

  ParkedNews parkedNews();

  KnownMessages knownMessages();

  GapWatches gapWatches();

  MediaFiles mediaFiles();

  MediaQueue mediaQueue();

  OldMedia oldMedia();

  Messages messages();

  Lanes lanes();

  LaneBoard laneBoard();

  Ledger ledger();

  Outbox outbox();

  Settlements settlements();

  Traffic traffic();

  CampaignQueue campaignQueue();

  Pauses pauses();

  PlatformSwitch platformSwitch();

  AuditLog auditLog();

  Flags flags();

  JobBook jobBook();

  JobRuns jobRuns();

  /** Over {@link dev.recado.domain.pacing.Pace#usual} as the pace of the installation. */
  PaceSettings paceSettings();

  Usage usage();

  Campaigns campaigns();

  Recipients recipients();

  Uploads uploads();

  Census census();

  CampaignFigures campaignFigures();
}
