package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.messaging.port.Messages;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.contacts.ContactTables;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Recipients in memory. */
public final class InMemoryRecipients implements Recipients {
  private final CampaignTables tables;
  private final RecipientBook book;
  private final ContactTables contacts;
  private final Messages messages;
  private final OutgoingMail mail;
  private final AudienceFacts facts;

  public InMemoryRecipients(
      CampaignTables tables,
      RecipientBook book,
      ContactTables contacts,
      Messages messages,
      OutgoingMail mail,
      AudienceFacts facts) {
    this.tables = tables;
    this.book = book;
    this.contacts = contacts;
    this.messages = messages;
    this.mail = mail;
    this.facts = facts;
  }

  @Override
  public Added add(TenantScope scope, CampaignId campaign, List<Entry> entries, Instant now) {
    int added = 0;
    for (Entry entry : entries) {
      if (entry.contact().filter(contact -> has(scope, campaign, contact)).isEmpty()) {
        book.add(scope, fresh(scope, campaign, entry));
        added++;
      }
    }
    return new Added(added, entries.size() - added);
  }

  private boolean has(TenantScope scope, CampaignId campaign, ContactId contact) {
    return book.of(scope, campaign).stream()
        .anyMatch(r -> r.contact().equals(Optional.of(contact)));
  }

  private Recipient fresh(TenantScope scope, CampaignId campaign, Entry entry) {
    require(tables.campaigns().find(scope, campaign).isPresent(), "there is no such campaign");
    entry
        .contact()
        .ifPresent(
            contact ->
                require(contacts.contacts().find(scope, contact).isPresent(), "no such contact"));
    return new Recipient(
        entry.id(),
        campaign,
        entry.contact(),
        book.of(scope, campaign).stream().mapToInt(Recipient::position).max().orElse(-1) + 1,
        entry.phone(),
        entry.name(),
        variables(scope, entry),
        Optional.empty(),
        entry.skipped().isPresent() ? RecipientStatus.SKIPPED : RecipientStatus.PENDING,
        entry.skipped(),
        entry.note(),
        Optional.empty(),
        Recipient.Marks.NONE);
  }

  /** What was given, and what the tenant notes about the contact beside it. */
  private Map<String, String> variables(TenantScope scope, Entry entry) {
    return entry
        .contact()
        .flatMap(contact -> contacts.contacts().find(scope, contact))
        .map(row -> row.value().fields().overlaid(entry.variables()).values())
        .orElseGet(entry::variables);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  @Override
  public void freeze(
      TenantScope scope, CampaignId campaign, Optional<PhoneNumber> own, Instant now) {
    Campaign frozen = tables.campaigns().find(scope, campaign).orElseThrow().value();
    List<Entry> joining =
        facts
            .tagged(scope, frozen.plan().audienceTags())
            .map(contact -> entry(Optional.of(contact), Optional.empty(), Map.of()))
            .toList();
    add(scope, campaign, joining, now);
    for (Recipient pending : pending(scope, campaign)) {
      exclusion(scope, pending, own, now)
          .map(RecipientRevision.of(pending)::skipped)
          .ifPresent(revision -> book.change(scope, revision.done()));
    }
  }

  private Optional<RefusalReason> exclusion(
      TenantScope scope, Recipient recipient, Optional<PhoneNumber> own, Instant now) {
    ContactId contact = recipient.contact().orElseThrow();
    if (facts.optedOut(scope, contact)) {
      return Optional.of(RefusalReason.OPTED_OUT);
    }
    if (facts.absent(scope, contact, now)) {
      return Optional.of(RefusalReason.NOT_ON_WHATSAPP);
    }
    Optional<String> phone =
        contacts
            .contacts()
            .find(scope, contact)
            .flatMap(row -> row.value().phone())
            .map(PhoneNumber::canonical);
    return phone
        .filter(canonical -> own.map(PhoneNumber::canonical).equals(Optional.of(canonical)))
        .map(self -> RefusalReason.OWN_NUMBER);
  }

  private List<Recipient> pending(TenantScope scope, CampaignId campaign) {
    return standing(scope, campaign, RecipientStatus.PENDING);
  }

  private List<Recipient> standing(TenantScope scope, CampaignId campaign, RecipientStatus status) {
    return book.of(scope, campaign).stream().filter(r -> r.status() == status).toList();
  }

  @Override
  public void copy(
      TenantScope scope, CampaignId from, CampaignId to, boolean silentOnly, Instant now) {
    List<Entry> copied =
        book.of(scope, from).stream()
            .filter(r -> r.contact().isPresent())
            .filter(r -> !silentOnly || silent(r))
            .map(r -> entry(r.contact(), r.phone(), r.variables()))
            .toList();
    add(scope, to, copied, now);
  }

  private static boolean silent(Recipient recipient) {
    return switch (recipient.status()) {
      case SENT, DELIVERED, READ -> true;
      case PENDING, SENDING, REPLIED, FAILED, UNCERTAIN, SKIPPED -> false;
    };
  }

  private static Entry entry(
      Optional<ContactId> contact, Optional<String> phone, Map<String, String> variables) {
    RecipientId id = new RecipientId(UUID.randomUUID());
    return new Entry(id, contact, phone, Optional.empty(), variables, Optional.empty());
  }

  @Override
  public void withdraw(TenantScope scope, CampaignId campaign, RefusalReason reason, Instant now) {
    pending(scope, campaign)
        .forEach(r -> book.change(scope, RecipientRevision.of(r).skipped(reason).done()));
    standing(scope, campaign, RecipientStatus.SENDING).stream()
        .flatMap(r -> r.message().stream())
        .forEach(message -> mail.recall(scope, message, reason));
  }

  @Override
  public void readmit(TenantScope scope, CampaignId campaign, Instant now) {
    standing(scope, campaign, RecipientStatus.SKIPPED).stream()
        .filter(r -> r.message().isEmpty() && r.contact().isPresent())
        .filter(r -> r.skipped().equals(Optional.of(RefusalReason.CANCELLED)))
        .forEach(r -> book.change(scope, RecipientRevision.of(r).pending().done()));
  }

  @Override
  public int requeueFailed(TenantScope scope, CampaignId campaign, int most, Instant now) {
    return (int)
        standing(scope, campaign, RecipientStatus.FAILED).stream()
            .flatMap(r -> r.message().stream())
            .limit(most)
            .filter(message -> messages.requeue(scope, message, now))
            .count();
  }

  @Override
  public Listing list(TenantScope scope, CampaignId campaign, Filter filter, Request request) {
    int after = request.after().map(Place::position).orElse(-1);
    List<Recipient> rest =
        book.of(scope, campaign).stream()
            .filter(r -> r.position() > after)
            .map(r -> known(scope, r))
            .filter(r -> filter.status().filter(s -> s != r.status()).isEmpty())
            .filter(r -> filter.search().filter(s -> !begins(r, s, filter.digits())).isEmpty())
            .toList();
    return Listing.of(rest, request);
  }

  private static boolean begins(Recipient recipient, String search, Optional<String> digits) {
    String wanted = search.toLowerCase(Locale.ROOT);
    return recipient.name().filter(n -> n.toLowerCase(Locale.ROOT).startsWith(wanted)).isPresent()
        || recipient.phone().filter(phone -> begins(phone, digits)).isPresent();
  }

  private static boolean begins(String phone, Optional<String> digits) {
    return digits.filter(phone.replaceAll("[^0-9]", "")::startsWith).isPresent();
  }

  /** With what the address book knows where nothing was given. */
  private Recipient known(TenantScope scope, Recipient r) {
    Optional<Contact> contact =
        r.contact()
            .flatMap(id -> contacts.contacts().find(scope, id))
            .map(ContactTables.ContactRow::value);
    return new Recipient(
        r.id(),
        r.campaign(),
        r.contact(),
        r.position(),
        r.phone().or(() -> contact.flatMap(Contact::phone).map(PhoneNumber::digits)),
        r.name().or(() -> contact.flatMap(Contact::name)),
        r.variables(),
        r.variant(),
        r.status(),
        r.skipped(),
        r.error(),
        r.message(),
        r.marks());
  }
}
