package dev.recado.testkit.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.contacts.port.ContactDetails.News;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.Tag;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.contacts.port.ContactDetails} promises. */
public interface ContactDetailsContract extends BackendContract {
  Tag VIP = new Tag("VIP");
  Tag OLD = new Tag("Cliente antigo");

  private ContactId contact(Home home) {
    return given().contact(home, Some.person());
  }

  private static News news(
      ContactId contact, String name, Map<String, String> fields, Tag... tags) {
    return new News(contact, Optional.of(name).filter(n -> !n.isEmpty()), fields, Set.of(tags));
  }

  private void note(Home home, News... news) {
    run(home.scope(), () -> backend().contactDetails().note(home.scope(), List.of(news), Some.NOW));
  }

  private Contact found(Home home, ContactId contact) {
    return within(home.scope(), () -> backend().contacts().find(home.scope(), contact))
        .orElseThrow();
  }

  private Map<String, String> fields(Home home, ContactId contact) {
    return found(home, contact).fields().values();
  }

  private List<Tag> tags(Home home, ContactId contact) {
    return within(home.scope(), () -> backend().contactTags().of(home.scope(), List.of(contact)))
        .getOrDefault(contact, List.of());
  }

  @Test
  default void names_and_fields_are_replaced_and_tags_are_added() {
    Home home = given().home();
    ContactId contact = contact(home);
    note(home, news(contact, "Ana", Map.of("cidade", "Recife", "plano", "ouro"), VIP));
    note(home, news(contact, "Ana Lima", Map.of("cidade", "Olinda"), OLD));
    note(home, news(contact, "", Map.of()));
    assertThat(found(home, contact).name()).contains("Ana Lima");
    assertThat(fields(home, contact)).isEqualTo(Map.of("cidade", "Olinda", "plano", "ouro"));
    assertThat(tags(home, contact)).containsExactly(OLD, VIP);
  }

  @Test
  default void of_two_news_about_one_contact_the_later_counts() {
    Home home = given().home();
    ContactId contact = contact(home);
    note(
        home,
        news(contact, "Ana", Map.of("a", "1", "b", "1"), VIP),
        news(contact, "Bia", Map.of("b", "2"), OLD));
    assertThat(found(home, contact).name()).contains("Bia");
    assertThat(fields(home, contact)).isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(tags(home, contact)).containsExactly(OLD, VIP);
  }

  @Test
  default void a_contact_takes_no_more_fields_than_it_may_have() {
    Home home = given().home();
    ContactId contact = contact(home);
    Map<String, String> most = new TreeMap<>();
    for (int each = 0; each < ContactFields.MOST; each++) {
      most.put("field " + each, "x");
    }
    note(home, news(contact, "", most));
    note(home, news(contact, "Ana", Map.of("one more", "x")));
    assertThat(fields(home, contact)).isEqualTo(most);
    assertThat(found(home, contact).name()).contains("Ana");
  }

  @Test
  default void all_fields_can_be_replaced() {
    Home home = given().home();
    ContactId contact = contact(home);
    note(home, news(contact, "", Map.of("cidade", "Recife")));
    ContactFields plan = new ContactFields(Map.of("plano", "ouro \"1\" ü"));
    run(
        home.scope(),
        () -> backend().contactDetails().replace(home.scope(), contact, plan, Some.NOW));
    assertThat(found(home, contact).fields()).isEqualTo(plan);
  }

  @Test
  default void the_names_of_the_fields_in_use_are_told_once_each() {
    Home home = given().home();
    note(home, news(contact(home), "", Map.of("b", "1", "a", "1")));
    note(home, news(contact(home), "", Map.of("b", "2", "c", "2")));
    assertThat(names(home, 10)).containsExactly("a", "b", "c");
    assertThat(names(home, 2)).containsExactly("a", "b");
  }

  private List<String> names(Home home, int most) {
    return within(home.scope(), () -> backend().contactDetails().fieldNames(home.scope(), most));
  }

  @Test
  default void a_merged_contact_gains_the_fields_it_lacks_and_loses_them_when_parted() {
    Home home = given().home();
    ContactId kept = contact(home);
    ContactId gone = contact(home);
    note(
        home,
        news(kept, "", Map.of("cidade", "Recife")),
        news(gone, "", Map.of("cidade", "Natal", "plano", "ouro", "cor", "azul")));
    Merge merge =
        within(
            home.scope(),
            () -> backend().contactMerges().byHand(home.scope(), kept, gone, Some.NOW));
    assertThat(fields(home, kept))
        .isEqualTo(Map.of("cidade", "Recife", "plano", "ouro", "cor", "azul"));
    note(home, news(kept, "", Map.of("cor", "verde")));
    run(
        home.scope(),
        () -> backend().contactMerges().undo(home.scope(), merge.id(), Some.NOW.plusSeconds(1)));
    assertThat(fields(home, kept)).isEqualTo(Map.of("cidade", "Recife", "cor", "verde"));
    assertThat(fields(home, gone))
        .isEqualTo(Map.of("cidade", "Natal", "plano", "ouro", "cor", "azul"));
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_details() {
    Home home = given().home();
    Home other = given().home();
    ContactId contact = contact(home);
    note(home, news(contact, "Ana", Map.of("cidade", "Recife")));
    note(other, news(contact, "Eva", Map.of("cidade", "x"), VIP));
    run(
        other.scope(),
        () ->
            backend()
                .contactDetails()
                .replace(other.scope(), contact, ContactFields.NONE, Some.NOW));
    assertThat(names(other, 10)).isEmpty();
    assertThat(found(home, contact).name()).contains("Ana");
    assertThat(fields(home, contact)).isEqualTo(Map.of("cidade", "Recife"));
    assertThat(tags(home, contact)).isEmpty();
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    ContactId contact = contact(home);
    rolledBack(
        home.scope(),
        () ->
            backend()
                .contactDetails()
                .note(
                    home.scope(), List.of(news(contact, "Ana", Map.of("a", "1"), VIP)), Some.NOW));
    assertThat(fields(home, contact)).isEmpty();
    assertThat(tags(home, contact)).isEmpty();
  }
}
