package dev.recado.application.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.Stage;
import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.operations.Once;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.member.Member;
import dev.recado.domain.refusal.Breach;
import dev.recado.domain.refusal.Clash;
import dev.recado.domain.refusal.Unknown;
import dev.recado.domain.tenant.Name;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.Some;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MergesTest {
  private final Stage stage = new Stage();
  private final InMemoryBackend backend = stage.backend;
  private final Home home = stage.given.home();
  private final Member admin = stage.given.member(home);
  private final TenantScope scope = TestScopes.of(admin);
  private final TenantScope agent = TestScopes.of(stage.given.agent(home));
  private final ContactId kept = stage.given.contact(home, Some.person());
  private final ContactId gone = stage.given.contact(home, Some.person());
  private final MergeContacts mergeContacts =
      new MergeContacts(stage.essentials, backend.contacts(), backend.contactMerges());
  private final ListMerges listMerges =
      new ListMerges(stage.transactions, backend.contacts(), backend.contactMerges());
  private final UndoMerge undoMerge = new UndoMerge(stage.essentials, backend.contactMerges());
  private final NameContact nameContact = new NameContact(stage.essentials, backend.contacts());
  private final ShowContact showContact =
      new ShowContact(
          stage.transactions,
          backend.contacts(),
          new ContactCards(backend.contactTags(), backend.optOuts()));

  private Merge merge(ContactId one, ContactId other) {
    return mergeContacts.merge(scope, one, other, Once.always());
  }

  @Test
  void an_admin_merges_two_contacts_and_takes_it_back() {
    Merge merge = merge(kept, gone);
    assertThat(merge.by()).contains(admin.id());
    assertThat(listMerges.list(agent, gone)).containsExactly(merge);
    assertThatExceptionOfType(UnknownContact.class).isThrownBy(() -> showContact.show(agent, gone));

    Merge undone = undoMerge.undo(scope, kept, merge.id());
    assertThat(undone.undone().orElseThrow().by()).contains(admin.id());
    assertThat(showContact.show(agent, gone).contact().id()).isEqualTo(gone);
    assertThat(undoMerge.undo(scope, gone, merge.id())).isEqualTo(undone);
  }

  @Test
  void who_is_bound_to_a_unit_may_look_and_not_merge() {
    Merge merge = merge(kept, gone);
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> mergeContacts.merge(agent, kept, gone, Once.always()));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> undoMerge.undo(agent, kept, merge.id()));
  }

  @Test
  void contacts_nobody_has_and_one_contact_alone_are_refused() {
    ContactId nobody = new ContactId(Some.uuid());
    assertThatExceptionOfType(UnknownContact.class).isThrownBy(() -> merge(kept, nobody));
    assertThatExceptionOfType(UnknownContact.class).isThrownBy(() -> merge(nobody, kept));
    assertThatExceptionOfType(UnknownContact.class)
        .isThrownBy(() -> listMerges.list(scope, nobody));
    assertThat(listMerges.list(scope, kept)).isEmpty();
    assertThatThrownBy(() -> merge(kept, kept))
        .isInstanceOfSatisfying(
            Breach.class, refused -> assertThat(refused.code()).isEqualTo("same_contact"));
  }

  @Test
  void a_merge_is_undone_through_one_of_its_two_contacts_only() {
    Merge merge = merge(kept, gone);
    ContactId other = stage.given.contact(home, Some.person());
    assertThatExceptionOfType(Unknown.class)
        .isThrownBy(() -> undoMerge.undo(scope, other, merge.id()));
    assertThatExceptionOfType(Unknown.class)
        .isThrownBy(() -> undoMerge.undo(scope, kept, new MergeId(Some.uuid())));
    TenantScope stranger = TestScopes.of(stage.given.member(stage.given.home()));
    assertThatExceptionOfType(Unknown.class)
        .isThrownBy(() -> undoMerge.undo(stranger, kept, merge.id()));
  }

  @Test
  void what_happened_since_is_named_when_it_stands_against_it() {
    Merge merge = merge(kept, gone);
    merge(stage.given.contact(home, Some.person()), kept);
    assertThatThrownBy(() -> undoMerge.undo(scope, gone, merge.id()))
        .isInstanceOfSatisfying(
            Clash.class, refused -> assertThat(refused.code()).isEqualTo("merged_since"));
  }

  @Test
  void the_name_a_member_gives_is_shown_until_it_is_taken_back() {
    nameContact.name(agent, kept, Optional.of(new Name("Ana da Padaria")));
    assertThat(showContact.show(agent, kept).contact().name()).contains("Ana da Padaria");
    nameContact.name(agent, kept, Optional.empty());
    assertThat(showContact.show(agent, kept).contact().name()).isEmpty();
    assertThatExceptionOfType(UnknownContact.class)
        .isThrownBy(() -> nameContact.name(agent, new ContactId(Some.uuid()), Optional.empty()));
  }
}
