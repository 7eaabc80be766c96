package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.UnknownMember;
import dev.recado.application.access.port.Members;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** Gives a conversation to a member who can answer in it, or to nobody. */
public final class AssignConversation {
  private final Essentials essentials;
  private final Conversations conversations;
  private final Members members;

  public AssignConversation(Essentials essentials, Conversations conversations, Members members) {
    this.essentials = essentials;
    this.conversations = conversations;
    this.members = members;
  }

  /**
   * @param assignee empty when nobody is to look after it
   * @throws UnknownConversation when no such conversation is within reach
   * @throws UnknownMember when the tenant has no such member
   * @throws CannotBeAssigned when the member is shut out or bound to another unit
   */
  public void assign(TenantScope scope, ConversationId id, Optional<MemberId> assignee) {
    scope.require(Permission.SEND_MESSAGES);
    essentials.transactions().run(scope, () -> assignWithin(scope, id, assignee));
  }

  private void assignWithin(TenantScope scope, ConversationId id, Optional<MemberId> assignee) {
    Conversation conversation = conversations.find(scope, id).orElseThrow(UnknownConversation::new);
    assignee.ifPresent(member -> requireFit(scope, member, conversation.unit()));
    conversations.assign(scope, id, assignee, essentials.now());
  }

  private void requireFit(TenantScope scope, MemberId id, UnitId unit) {
    Member member = members.find(scope, id).orElseThrow(UnknownMember::new);
    if (!answersIn(member, unit)) {
      throw new CannotBeAssigned();
    }
  }

  /** Whether a member can answer in the conversations of a unit. */
  static boolean answersIn(Member member, UnitId unit) {
    return member.active()
        && member.role().permissions().contains(Permission.SEND_MESSAGES)
        && member.unit().filter(own -> !own.equals(unit)).isEmpty();
  }
}
