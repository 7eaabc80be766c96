package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.ApplyConnectionEvent;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.contacts.LearnPerson;
import dev.recado.application.inbox.GatewayEvent.BusinessNamed;
import dev.recado.application.inbox.GatewayEvent.CodeShown;
import dev.recado.application.inbox.GatewayEvent.ConnectionChanged;
import dev.recado.application.inbox.GatewayEvent.EditHidden;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageDeleted;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.MessageEdited;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.application.inbox.GatewayEvent.PersonSeen;
import dev.recado.application.inbox.GatewayEvent.PhoneLinked;
import dev.recado.application.inbox.GatewayEvent.ReadByUs;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.inbox.GatewayEvent.RefusedAsStranger;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import java.util.List;

/** Applies one event inside the caller's transaction; each kind has one place where it goes. */
public final class ApplyEvent {
  private final Essentials essentials;
  private final ApplyConnectionEvent connections;
  private final TakeMessage messages;
  private final TakeNews news;
  private final LearnPerson people;
  private final SuspectGaps gaps;

  public ApplyEvent(
      Essentials essentials,
      ApplyConnectionEvent connections,
      TakeMessage messages,
      TakeNews news,
      LearnPerson people,
      SuspectGaps gaps) {
    this.essentials = essentials;
    this.connections = connections;
    this.messages = messages;
    this.news = news;
    this.people = people;
    this.gaps = gaps;
  }

  /**
   * @param changed receives what waiters are to be told after the commit
   */
  Handled apply(
      TenantScope scope, WebhookDirectory.Entry entry, GatewayEvent event, List<Topic> changed) {
    Inbox.Place place = new Inbox.Place(entry.unit(), entry.connection(), essentials.now());
    return switch (event) {
      case MessageArrived arrived ->
          Handled.changing(messages.arrived(scope, entry, arrived, changed));
      case MessageEchoed echoed -> Handled.changing(messages.echoed(scope, entry, echoed, changed));
      case ReceiptArrived receipt -> done(() -> news.receipt(scope, place, receipt, entry.own()));
      case RefusedAsStranger(var id) -> {
        news.refusedAsStranger(scope, place, id);
        connections.restricted(scope, entry.connection(), changed);
        essentials.counters().add(Counted.CONNECTION_RESTRICTED);
        yield Handled.applied();
      }
      case ReadByUs(var id) -> done(() -> news.readByUs(scope, place, id));
      case MessageEdited edit -> news.edited(scope, place, edit);
      case EditHidden edit -> news.hidden(scope, place, edit);
      case MessageDeleted deletion -> news.deleted(scope, place, deletion);
      case MessageResponded response -> news.responded(scope, place, response);
      case PersonSeen(var person) -> done(() -> people.learn(scope, person, entry.own()));
      case BusinessNamed(var person, var name) ->
          done(() -> people.learnBusiness(scope, person, name));
      case CodeShown(var image, var typed) ->
          Handled.changing(connections.codeShown(scope, entry.connection(), image, typed, changed));
      case PhoneLinked(var own) -> {
        boolean linked = connections.linked(scope, entry.connection(), own, changed);
        gaps.reopened(scope, entry.connection());
        yield Handled.changing(linked);
      }
      case ConnectionChanged(var signal) ->
          Handled.changing(connections.signal(scope, entry.connection(), signal, changed));
      case Ignored(var why) -> Handled.ignored(why);
      case Unreadable(var why) -> Handled.failed(why);
    };
  }

  private static Handled done(Runnable work) {
    work.run();
    return Handled.applied();
  }
}
