package dev.recado.testkit.connections;

import dev.recado.application.connections.port.Gateway.FoundMessage;
import dev.recado.application.connections.port.Upkeep;
import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.History;
import dev.recado.domain.connection.Drift;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.FileKind;
import dev.recado.domain.message.MediaFacts;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.recovery.Span;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Sent;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** One instance of the gateway in memory: its phone and what went through it. */
final class GatewaySession {
  private static final int PAGE = 50;
  private final List<Kept> messages = new ArrayList<>();
  private final Queue<Trouble> troubles = new ArrayDeque<>();
  private URI webhook;
  private final Set<Drift> drifts = EnumSet.noneOf(Drift.class);
  private boolean asked;
  private boolean dropped;
  private boolean stunned;
  private Optional<PhoneNumber> own = Optional.empty();
  private int codes;

  private record Kept(Jid chat, FoundMessage message) {}

  GatewaySession(URI webhook) {
    this.webhook = webhook;
  }

  URI webhook() {
    return webhook;
  }

  boolean linked() {
    return own.isPresent();
  }

  Optional<PhoneNumber> own() {
    return own;
  }

  Upkeep.Session state() {
    if (own.isEmpty()) {
      return asked ? Upkeep.Session.CONNECTING : Upkeep.Session.CLOSED;
    }
    return dropped ? Upkeep.Session.CONNECTING : Upkeep.Session.OPEN;
  }

  void ask() {
    asked = true;
  }

  void drop() {
    dropped = true;
  }

  void reconnect() {
    dropped = false;
  }

  void stun() {
    stunned = true;
  }

  boolean responds() {
    return state() == Upkeep.Session.OPEN && !stunned;
  }

  /** A new socket; with a linked phone it is open at once. */
  void restart() {
    dropped = false;
    stunned = false;
  }

  void meddle(Drift with) {
    drifts.add(with);
  }

  Set<Drift> drift(URI wanted) {
    Set<Drift> found = EnumSet.noneOf(Drift.class);
    found.addAll(drifts);
    if (!wanted.equals(webhook)) {
      found.add(Drift.WEBHOOK_ADDRESS);
    }
    return found;
  }

  void repair(URI wanted, Set<Drift> what) {
    drifts.removeAll(what);
    webhook = what.contains(Drift.WEBHOOK_ADDRESS) ? wanted : webhook;
  }

  void link(PhoneNumber phone) {
    own = Optional.of(phone);
  }

  String nextCode() {
    codes++;
    byte[] code = ("code " + codes).getBytes(StandardCharsets.UTF_8);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(code);
  }

  void befall(Trouble trouble) {
    troubles.add(trouble);
  }

  Optional<Trouble> trouble() {
    return Optional.ofNullable(troubles.poll());
  }

  SendOutcome send(Jid to, MessageType type, Optional<String> text, Instant at) {
    Jid chat = filedUnder(to);
    ProviderMessageId id = keep(chat, true, type, text, at);
    return new SendOutcome.Accepted(id, chat.phone().map(Jid::of));
  }

  ProviderMessageId receive(PhoneNumber from, MessageType type, Optional<String> text, Instant at) {
    return keep(filedUnder(Jid.of(from)), false, type, text, at);
  }

  /** The gateway files under exactly one identifier: the one WhatsApp itself uses. */
  private static Jid filedUnder(Jid chat) {
    return chat.phone().map(phone -> Jid.of(new PhoneNumber(phone.canonical()))).orElse(chat);
  }

  private ProviderMessageId keep(
      Jid chat, boolean fromMe, MessageType type, Optional<String> text, Instant at) {
    ProviderMessageId id = Some.providerId();
    messages.addFirst(new Kept(chat, new FoundMessage(id, fromMe, type, text, at)));
    return id;
  }

  List<FoundMessage> find(Jid chat, Instant from, Instant to) {
    return messages.stream()
        .filter(kept -> kept.chat().equals(chat))
        .map(Kept::message)
        .filter(message -> !message.at().isBefore(from) && !message.at().isAfter(to))
        .toList();
  }

  History.Leaf read(History.Source source, Span span, int page) {
    List<Kept> all =
        messages.stream()
            .filter(kept -> span.contains(kept.message().at()))
            .sorted(Comparator.comparing((Kept kept) -> kept.message().at()).reversed())
            .toList();
    int first = Math.min((page - 1) * PAGE, all.size());
    int end = Math.min(first + PAGE, all.size());
    return new History.Leaf(
        all.subList(first, end).stream().map(kept -> found(source, kept)).toList(),
        end == all.size());
  }

  private static MessageContent content(FoundMessage message) {
    return FileKind.of(message.type())
        .<MessageContent>map(
            kind -> new MessageContent.Media(kind, message.text(), MediaFacts.UNKNOWN))
        .orElseGet(() -> new MessageContent.Text(message.text()));
  }

  /** As if a webhook had brought it. */
  private static History.Found found(History.Source source, Kept kept) {
    FoundMessage message = kept.message();
    Chat chat = new Chat.Direct(Person.of(kept.chat().phone().orElseThrow()));
    Written written = new Written(message.id(), content(message), Optional.empty(), message.at());
    Optional<Receipt> receipt = Optional.of(Receipt.SENT).filter(sent -> message.fromMe());
    GatewayEvent event =
        message.fromMe()
            ? new MessageEchoed(chat, written, receipt, Origin.OTHER_CLIENT)
            : new MessageArrived(chat, written);
    String body = "{\"found\": \"" + message.id().value() + "\"}";
    return new History.Found(
        message.id(),
        message.fromMe() ? Direction.OUTBOUND : Direction.INBOUND,
        receipt,
        message.at(),
        new EventReader.Reading(
            Optional.of(source.instance()), "messages.found", body, List.of(event)));
  }

  List<Sent> sent() {
    return messages.reversed().stream()
        .filter(kept -> kept.message().fromMe() && kept.chat().phone().isPresent())
        .map(kept -> new Sent(kept.chat().phone().orElseThrow(), kept.message().text().orElse("")))
        .toList();
  }
}
