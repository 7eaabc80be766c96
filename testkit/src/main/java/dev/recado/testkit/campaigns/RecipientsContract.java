package dev.recado.testkit.campaigns;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients.Added;
import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.application.campaigns.port.Recipients.Filter;
import dev.recado.application.campaigns.port.Recipients.Listing;
import dev.recado.application.campaigns.port.Recipients.Place;
import dev.recado.application.campaigns.port.Recipients.Request;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.recado.application.campaigns.port.Recipients} promises; {@link AudienceContract}
 * is its second chapter.
 */
public interface RecipientsContract extends AudienceContract {
  private Listing list(Line line, Campaign campaign, Filter filter, Request request) {
    return within(
        line.scope(),
        () -> backend().recipients().list(line.scope(), campaign.id(), filter, request));
  }

  private static Request first(int limit) {
    return new Request(Optional.empty(), limit);
  }

  @Test
  default void somebody_added_waits_with_all_that_was_said_of_him() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home());
    ContactId contact = given().contact(line.home(), Some.person());
    Entry entry =
        new Entry(
            new RecipientId(Some.uuid()),
            Optional.of(contact),
            Optional.of("(11) 99999-0101"),
            Optional.of("Zoé"),
            Map.of("nome", "Zoé \"Zo\"", "pedido", "nº 7"),
            Optional.empty());
    assertThat(campaigns().join(line.scope(), campaign.id(), List.of(entry)))
        .isEqualTo(new Added(1, 0));
    Recipient recipient = campaigns().recipients(line.scope(), campaign.id()).getFirst();
    assertThat(recipient)
        .isEqualTo(
            new Recipient(
                entry.id(),
                campaign.id(),
                entry.contact(),
                recipient.position(),
                entry.phone(),
                entry.name(),
                entry.variables(),
                Optional.empty(),
                RecipientStatus.PENDING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Recipient.Marks.NONE));
  }

  @Test
  default void one_of_the_address_book_shows_its_phone_and_name() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home());
    PhoneNumber phone = Some.phone();
    Person ana =
        new Person(Optional.of(phone), Optional.empty(), Jid.of(phone), Optional.of("Ana"));
    Entry entry = GivenCampaigns.entry(given().contact(line.home(), ana));
    campaigns().join(line.scope(), campaign.id(), List.of(entry));
    Recipient recipient = campaigns().recipients(line.scope(), campaign.id()).getFirst();
    assertThat(recipient.phone()).contains(phone.digits());
    assertThat(recipient.name()).contains("Ana");
  }

  @Test
  default void each_contact_is_in_a_campaign_once() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home());
    ContactId contact = given().contact(line.home(), Some.person());
    ContactId other = given().contact(line.home(), Some.person());
    List<Entry> twice = List.of(GivenCampaigns.entry(contact), GivenCampaigns.entry(contact));
    assertThat(campaigns().join(line.scope(), campaign.id(), twice)).isEqualTo(new Added(1, 1));
    List<Entry> again = List.of(GivenCampaigns.entry(other), GivenCampaigns.entry(contact));
    assertThat(campaigns().join(line.scope(), campaign.id(), again)).isEqualTo(new Added(1, 1));
    assertThat(tally(line, campaign).pending()).isEqualTo(2);
  }

  @Test
  default void a_line_nobody_can_receive_is_kept_as_skipped_with_its_reason() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home());
    List<Entry> lines = List.of(GivenCampaigns.invalid("12"), GivenCampaigns.invalid("=cmd"));
    assertThat(campaigns().join(line.scope(), campaign.id(), lines)).isEqualTo(new Added(2, 0));
    assertThat(campaigns().recipients(line.scope(), campaign.id()))
        .extracting(Recipient::phone, Recipient::skipped)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Optional.of("12"), Optional.of(RefusalReason.INVALID_PHONE)),
            org.assertj.core.groups.Tuple.tuple(
                Optional.of("=cmd"), Optional.of(RefusalReason.INVALID_PHONE)));
    assertThat(tally(line, campaign).skipped()).isEqualTo(2);
  }

  @Test
  default void those_added_later_stand_behind() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home());
    List<Entry> all = new ArrayList<>(campaigns().join(line, campaign, 3));
    all.addAll(campaigns().join(line, campaign, 2));
    assertThat(campaigns().recipients(line.scope(), campaign.id()))
        .extracting(Recipient::id)
        .containsExactlyElementsOf(all.stream().map(Entry::id).toList());
  }

  @Test
  default void a_contact_or_campaign_of_another_tenant_cannot_be_used() {
    Line line = given().line();
    Line other = given().line();
    Campaign campaign = campaigns().draft(line.home());
    Entry foreign = GivenCampaigns.entry(given().contact(other.home(), Some.person()));
    assertMisuse(() -> campaigns().join(line.scope(), campaign.id(), List.of(foreign)));
    assertMisuse(() -> add(other.scope(), campaign.id(), foreign));
    assertThat(tally(line, campaign)).isEqualTo(Tally.NONE);
  }

  private void add(TenantScope scope, CampaignId campaign, Entry entry) {
    run(scope, () -> backend().recipients().add(scope, campaign, List.of(entry), Some.NOW));
  }

  @Test
  default void another_tenant_sees_no_recipients() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 2);
    assertThat(campaigns().recipients(given().home().scope(), campaign.id())).isEmpty();
  }

  @Test
  default void outside_of_a_transaction_nobody_is_added() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home());
    Entry entry = GivenCampaigns.entry(given().contact(line.home(), Some.person()));
    assertMisuse(
        () -> backend().recipients().add(line.scope(), campaign.id(), List.of(entry), Some.NOW));
    assertThat(tally(line, campaign)).isEqualTo(Tally.NONE);
  }

  @Test
  default void pages_follow_each_other_in_order_without_gap_or_repeat() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home());
    List<Entry> entries = campaigns().join(line, campaign, 5);
    List<RecipientId> read = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    for (int pages = 1; pages <= 3; pages++) {
      Listing page = list(line, campaign, Filter.ALL, new Request(after, 2));
      page.items().forEach(recipient -> read.add(recipient.id()));
      after = page.next();
    }
    assertThat(read).containsExactlyElementsOf(entries.stream().map(Entry::id).toList());
    assertThat(after).isEmpty();
  }

  @Test
  default void a_list_can_be_narrowed_to_a_status_a_name_or_a_phone() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home());
    PhoneNumber phone = new PhoneNumber("5511987650001");
    Person ana =
        new Person(Optional.of(phone), Optional.empty(), Jid.of(phone), Optional.of("Ana Sá"));
    Entry named = GivenCampaigns.entry(given().contact(line.home(), ana));
    Entry wrong = GivenCampaigns.invalid("+55 (11) 12");
    campaigns().join(line.scope(), campaign.id(), List.of(named, wrong));
    Optional<RecipientStatus> any = Optional.empty();
    assertThat(
            ids(line, campaign, new Filter(Optional.of(RecipientStatus.SKIPPED), Optional.empty())))
        .containsExactly(wrong.id());
    assertThat(ids(line, campaign, new Filter(any, Optional.of("ana s"))))
        .containsExactly(named.id());
    assertThat(ids(line, campaign, new Filter(any, Optional.of("(55) 119"))))
        .containsExactly(named.id());
    assertThat(ids(line, campaign, new Filter(any, Optional.of("5511"))))
        .containsExactly(named.id(), wrong.id());
    assertThat(ids(line, campaign, new Filter(any, Optional.of("%")))).isEmpty();
  }

  private List<RecipientId> ids(Line line, Campaign campaign, Filter filter) {
    return list(line, campaign, filter, first(10)).items().stream().map(Recipient::id).toList();
  }
}
