package dev.recado.testkit.contacts;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactTags.Usage;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.contacts.port.ContactTags} promises. */
public interface ContactTagsContract extends BackendContract {
  Tag VIP = new Tag("VIP");
  Tag OLD = new Tag("Cliente antigo");

  private ContactId contact(Home home) {
    return given().contact(home, Some.person());
  }

  private void tag(Home home, ContactId contact, Tag... tags) {
    for (Tag tag : tags) {
      run(home.scope(), () -> backend().contactTags().add(home.scope(), contact, tag, Some.NOW));
    }
  }

  private List<Tag> tags(Home home, ContactId contact) {
    return within(home.scope(), () -> backend().contactTags().of(home.scope(), List.of(contact)))
        .getOrDefault(contact, List.of());
  }

  private List<Usage> mostUsed(TenantScope scope, int limit) {
    return within(scope, () -> backend().contactTags().mostUsed(scope, limit));
  }

  @Test
  default void a_contact_has_the_tags_it_was_given_once_each_by_name() {
    Home home = given().home();
    ContactId contact = contact(home);
    tag(home, contact, VIP, OLD, VIP);
    assertThat(tags(home, contact)).containsExactly(OLD, VIP);
  }

  @Test
  default void contacts_without_tags_are_left_out() {
    Home home = given().home();
    ContactId vip = contact(home);
    ContactId nobody = contact(home);
    tag(home, vip, VIP);
    List<ContactId> asked = List.of(vip, nobody, new ContactId(Some.uuid()));
    assertThat(within(home.scope(), () -> backend().contactTags().of(home.scope(), asked)))
        .isEqualTo(Map.of(vip, List.of(VIP)));
  }

  @Test
  default void a_tag_that_is_removed_is_gone_and_the_others_stay() {
    Home home = given().home();
    ContactId contact = contact(home);
    tag(home, contact, VIP, OLD);
    for (int times = 0; times < 2; times++) {
      run(home.scope(), () -> backend().contactTags().remove(home.scope(), contact, VIP));
    }
    assertThat(tags(home, contact)).containsExactly(OLD);
  }

  @Test
  default void tags_differ_by_case_and_accent() {
    Home home = given().home();
    ContactId contact = contact(home);
    tag(home, contact, new Tag("acao"), new Tag("Acao"), new Tag("ação"));
    assertThat(tags(home, contact)).hasSize(3);
  }

  @Test
  default void the_most_frequent_tags_come_first() {
    Home home = given().home();
    ContactId both = contact(home);
    tag(home, both, VIP, OLD, new Tag("Zz"));
    tag(home, contact(home), OLD);
    assertThat(mostUsed(home.scope(), 10))
        .containsExactly(new Usage(OLD, 2), new Usage(VIP, 1), new Usage(new Tag("Zz"), 1));
    assertThat(mostUsed(home.scope(), 1)).containsExactly(new Usage(OLD, 2));
  }

  @Test
  default void a_merged_contact_hands_its_tags_over() {
    Home home = given().home();
    ContactId one = contact(home);
    ContactId other = contact(home);
    tag(home, one, VIP);
    tag(home, other, VIP, OLD);
    ContactId left =
        within(
            home.scope(),
            () ->
                backend()
                    .contactMerges()
                    .learned(home.scope(), List.of(one, other), Some.NOW)
                    .left());
    assertThat(tags(home, left)).containsExactly(OLD, VIP);
    assertThat(mostUsed(home.scope(), 10)).containsExactly(new Usage(OLD, 1), new Usage(VIP, 1));
  }

  @Test
  default void a_contact_that_is_not_there_cannot_be_tagged() {
    Home home = given().home();
    assertMisuse(() -> tag(home, new ContactId(Some.uuid()), VIP));
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_tags() {
    Home home = given().home();
    Home other = given().home();
    ContactId contact = contact(home);
    tag(home, contact, VIP);
    assertThat(tags(other, contact)).isEmpty();
    assertThat(mostUsed(other.scope(), 10)).isEmpty();
    Misuse.attempt(() -> tag(other, contact, OLD));
    run(other.scope(), () -> backend().contactTags().remove(other.scope(), contact, VIP));
    assertThat(tags(home, contact)).containsExactly(VIP);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    ContactId contact = contact(home);
    rolledBack(
        home.scope(), () -> backend().contactTags().add(home.scope(), contact, VIP, Some.NOW));
    assertThat(tags(home, contact)).isEmpty();
  }

  @Test
  default void the_same_tag_at_the_same_time_is_one_tag() {
    Home home = given().home();
    ContactId contact = contact(home);
    assertThat(Together.run(8, () -> tag(home, contact, VIP)).thrown()).isEmpty();
    assertThat(mostUsed(home.scope(), 10)).containsExactly(new Usage(VIP, 1));
  }
}
