package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.CampaignQueue;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.CanaryStatus;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.campaigns.CampaignTables.CampaignRow;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.contacts.ContactTables;
import dev.recado.testkit.messaging.QueueFacts;
import dev.recado.testkit.messaging.QueuedMail;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Recipients of running campaigns, in memory. */
public final class InMemoryCampaignQueue implements CampaignQueue {
  private final CampaignTables tables;
  private final RecipientBook recipients;
  private final ConnectionTables connections;
  private final ContactTables contacts;
  private final QueueFacts facts;
  private final QueuedMail mail;

  public InMemoryCampaignQueue(
      CampaignTables tables,
      RecipientBook recipients,
      ConnectionTables connections,
      ContactTables contacts,
      QueueFacts facts,
      QueuedMail mail) {
    this.tables = tables;
    this.recipients = recipients;
    this.connections = connections;
    this.contacts = contacts;
    this.facts = facts;
    this.mail = mail;
  }

  @Override
  public Optional<Candidate> next(TenantScope scope, ConnectionId id, boolean cold, Instant now) {
    return running(scope, id, now)
        .sorted(Comparator.comparing(row -> row.lastTurnAt().orElse(Instant.MIN)))
        .flatMap(row -> eligible(scope, row.value(), cold, now).limit(1))
        .findFirst();
  }

  private Stream<CampaignRow> running(TenantScope scope, ConnectionId id, Instant now) {
    Optional<Connection> connection =
        connections.connections().find(scope, id).map(row -> row.value());
    return tables
        .campaigns()
        .all(scope)
        .filter(row -> connection.filter(c -> c.unit().equals(row.value().unit())).isPresent())
        .filter(row -> row.value().status() == CampaignStatus.PROCESSING)
        .filter(row -> !row.value().expired(now))
        .filter(row -> !awaitsVerdict(scope, row.value()));
  }

  private boolean awaitsVerdict(TenantScope scope, Campaign campaign) {
    Tally tally = recipients.tally(scope, campaign.id());
    int begun = tally.total() - tally.pending() - tally.skipped();
    return campaign.canary().status() == CanaryStatus.RUNNING
        && campaign.plan().canary().size().filter(size -> size <= begun).isPresent();
  }

  private Stream<Candidate> eligible(
      TenantScope scope, Campaign campaign, boolean cold, Instant now) {
    return recipients.of(scope, campaign.id()).stream()
        .filter(recipient -> recipient.status() == RecipientStatus.PENDING)
        .map(recipient -> candidate(scope, campaign, recipient, now))
        .filter(candidate -> cold || !candidate.cold())
        .filter(candidate -> !facts.held(scope, candidate.unit(), candidate.contact()));
  }

  private Candidate candidate(
      TenantScope scope, Campaign campaign, Recipient recipient, Instant now) {
    Contact contact =
        contacts.contacts().find(scope, recipient.contact().orElseThrow()).orElseThrow().value();
    int variant = campaign.plan().variantAt(recipient.position());
    return new Candidate(
        campaign.id(),
        recipient.id(),
        contact.id(),
        campaign.unit(),
        address(contact),
        campaign.plan().wordings().get(variant).value(),
        variant,
        values(recipient, contact),
        !facts.warm(scope, campaign.unit(), contact.id(), now),
        facts.optedOut(scope, contact.id()),
        facts.notOnWhatsAppUntil(scope, contact.id()));
  }

  private static Jid address(Contact contact) {
    return contact
        .canonical()
        .or(() -> contact.phone().map(Jid::of))
        .or(contact::lid)
        .orElseThrow();
  }

  private static Map<String, String> values(Recipient recipient, Contact contact) {
    Map<String, String> values = new HashMap<>();
    contact.phone().map(PhoneNumber::digits).ifPresent(phone -> values.put("phone", phone));
    recipient.name().or(contact::name).ifPresent(name -> values.put("name", name));
    values.putAll(recipient.variables());
    return values;
  }

  @Override
  public Due queue(TenantScope scope, ConnectionId id, Candidate candidate, Fresh fresh) {
    Recipient recipient = pending(scope, candidate.recipient());
    Connection connection = connections.connections().find(scope, id).orElseThrow().value();
    mail.put(scope, id, candidate, fresh);
    recipients.change(
        scope, RecipientRevision.of(recipient).handed(fresh.message(), candidate.variant()).done());
    CampaignRow campaign = tables.campaigns().find(scope, candidate.campaign()).orElseThrow();
    tables
        .campaigns()
        .replace(
            scope,
            candidate.campaign(),
            new CampaignRow(scope.tenant(), campaign.value(), Optional.of(fresh.now())));
    return new Due(
        fresh.message(),
        Optional.of(candidate.contact()),
        connection.instance(),
        candidate.to(),
        new OutboundContent.Text(fresh.text()),
        0,
        TrafficClass.of(SendKind.CAMPAIGN, candidate.cold()),
        candidate.optedOut(),
        candidate.notOnWhatsAppUntil(),
        Optional.empty());
  }

  private Recipient pending(TenantScope scope, RecipientId id) {
    return tables
        .recipients()
        .find(scope, id)
        .map(row -> row.value())
        .filter(recipient -> recipient.status() == RecipientStatus.PENDING)
        .orElseThrow(() -> new IllegalStateException("no such pending recipient"));
  }

  @Override
  public void skip(TenantScope scope, RecipientId id, RefusalReason reason, String detail) {
    recipients.change(
        scope,
        RecipientRevision.of(pending(scope, id))
            .explained(Optional.of(reason), Optional.of(detail).filter(text -> !text.isEmpty()))
            .standing(RecipientStatus.SKIPPED)
            .done());
  }

  @Override
  public boolean pending(TenantScope scope, ConnectionId connection, Instant now) {
    return running(scope, connection, now)
        .anyMatch(row -> recipients.tally(scope, row.value().id()).pending() > 0);
  }
}
