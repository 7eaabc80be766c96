package dev.recado.application.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.Stage;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.contacts.port.ContactSearch.Filter;
import dev.recado.application.contacts.port.ContactTags.Usage;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.Some;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagsTest {
  private static final Tag VIP = new Tag("VIP");
  private final Stage stage = new Stage();
  private final InMemoryBackend backend = stage.backend;
  private final Home home = stage.given.home();
  private final TenantScope agent = TestScopes.of(stage.given.agent(home));
  private final ContactId contact = stage.given.contact(home, Some.person());
  private final TagContact tagContact =
      new TagContact(stage.essentials, backend.contacts(), backend.contactTags());
  private final UntagContact untagContact =
      new UntagContact(stage.essentials, backend.contacts(), backend.contactTags());
  private final ListTags listTags = new ListTags(stage.transactions, backend.contactTags());
  private final ListContacts listContacts =
      new ListContacts(
          stage.transactions,
          backend.contactSearch(),
          new ContactCards(backend.contactTags(), backend.optOuts()));

  @Test
  void an_agent_tags_a_contact_and_finds_it_by_the_tag() {
    stage.given.contact(home, Some.person());
    tagContact.tag(agent, contact, VIP);
    assertThat(listTags.list(agent)).containsExactly(new Usage(VIP, 1));
    assertThat(listContacts.list(agent, Filter.tagged(VIP), Page.Request.first(9)).items())
        .singleElement()
        .satisfies(
            tagged -> {
              assertThat(tagged.contact().id()).isEqualTo(contact);
              assertThat(tagged.tags()).containsExactly(VIP);
            });
    assertThat(listContacts.list(agent, Filter.ALL, Page.Request.first(9)).items())
        .extracting(ContactCard::tags)
        .containsExactlyInAnyOrder(List.of(VIP), List.of());
  }

  @Test
  void a_tag_comes_off_again() {
    tagContact.tag(agent, contact, VIP);
    untagContact.untag(agent, contact, VIP);
    untagContact.untag(agent, contact, VIP);
    assertThat(listTags.list(agent)).isEmpty();
  }

  @Test
  void nobody_tags_a_contact_of_another_tenant() {
    TenantScope stranger = stage.given.home().scope();
    assertThatThrownBy(() -> tagContact.tag(stranger, contact, VIP))
        .isInstanceOf(UnknownContact.class);
    assertThatThrownBy(() -> untagContact.untag(stranger, contact, VIP))
        .isInstanceOf(UnknownContact.class);
  }
}
