package dev.recado.application.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOutSettings;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.messaging.AutomaticReply;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.consent.OptOutIntent;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.consent.OptOutWords;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hears in a message that a person wants no more messages, or wants them again: in the transaction
 * that stores the message, so that neither is kept without the other.
 */
public final class HeedOptOut {
  /** Two programs that answer each other must not go on for ever. */
  private static final Duration ONE_ANSWER = Duration.ofHours(24);

  private final Essentials essentials;
  private final Conversations conversations;
  private final OptOuts optOuts;
  private final OptOutSettings settings;
  private final AutomaticReply reply;
  private final Flags flags;

  public HeedOptOut(
      Essentials essentials,
      Conversations conversations,
      OptOuts optOuts,
      OptOutSettings settings,
      AutomaticReply reply,
      Flags flags) {
    this.essentials = essentials;
    this.conversations = conversations;
    this.optOuts = optOuts;
    this.settings = settings;
    this.reply = reply;
    this.flags = flags;
  }

  /**
   * What a person wrote.
   *
   * @param at when
   */
  public record Said(ConversationId conversation, MessageId message, String text, Instant at) {}

  /** The same, by whom. */
  private record Wish(ContactId contact, Said said) {
    Instant at() {
      return said.at();
    }
  }

  /**
   * Inside the caller's transaction.
   *
   * @return whether an answer was accepted, so that a lane is due after the commit
   */
  public boolean heed(TenantScope scope, Said said) {
    if (!OptOutWords.worthComparing(said.text())) {
      return false;
    }
    OptOutRules rules = settings.rules(scope);
    return rules
        .words()
        .intentOf(said.text())
        .flatMap(
            intent ->
                conversations
                    .find(scope, said.conversation())
                    .flatMap(Conversation::contact)
                    .filter(contact -> heed(scope, new Wish(contact, said), rules, intent)))
        .isPresent();
  }

  private boolean heed(TenantScope scope, Wish wish, OptOutRules rules, OptOutIntent intent) {
    return switch (intent) {
      case OptOutIntent.Stop(String phrase) ->
          stopped(scope, wish, phrase) && answer(scope, wish, rules.confirmation());
      case OptOutIntent.Resume resume ->
          resumed(scope, wish) && answer(scope, wish, rules.resumption());
    };
  }

  /** Whether this opted the person out, and is to be answered. */
  private boolean stopped(TenantScope scope, Wish wish, String phrase) {
    boolean answered = happenedLately(scope, wish, HeedOptOut::keywordAt);
    OptOut.Evidence evidence =
        new OptOut.Evidence(phrase, wish.said().text(), Optional.of(wish.said().message()));
    OptOuts.Draft draft =
        new OptOuts.Draft(
            new OptOutId(essentials.ids().next()),
            wish.contact(),
            ConsentSource.KEYWORD,
            Optional.of(evidence),
            Optional.empty(),
            wish.at());
    if (!optOuts.optOut(scope, draft)) {
      return false;
    }
    note(scope, Counted.OPT_OUT_BY_KEYWORD, "[Consent] Opted out by keyword {}", wish);
    return !answered;
  }

  private boolean resumed(TenantScope scope, Wish wish) {
    boolean answered = happenedLately(scope, wish, HeedOptOut::undoneByKeywordAt);
    if (!optOuts.undo(scope, wish.contact(), ConsentSource.KEYWORD, wish.at())) {
      return false;
    }
    note(scope, Counted.OPT_OUT_UNDONE_BY_KEYWORD, "[Consent] Back by keyword {}", wish);
    return !answered;
  }

  private boolean happenedLately(
      TenantScope scope, Wish wish, Function<OptOut, Optional<Instant>> when) {
    Instant since = wish.at().minus(ONE_ANSWER);
    return optOuts.history(scope, wish.contact()).stream()
        .flatMap(optOut -> when.apply(optOut).stream())
        .anyMatch(at -> at.isAfter(since));
  }

  private static Optional<Instant> keywordAt(OptOut optOut) {
    return Optional.of(optOut.at()).filter(at -> optOut.source() == ConsentSource.KEYWORD);
  }

  private static Optional<Instant> undoneByKeywordAt(OptOut optOut) {
    return optOut
        .undone()
        .filter(undone -> undone.source() == ConsentSource.KEYWORD)
        .map(OptOut.Undone::at);
  }

  private boolean answer(TenantScope scope, Wish wish, Optional<MessageText> text) {
    return text.filter(words -> answers(scope))
        .filter(words -> reply.accept(scope, wish.said().conversation(), words, wish.at()))
        .isPresent();
  }

  private boolean answers(TenantScope scope) {
    boolean on = flags.on(scope, Flag.OPT_OUT_REPLIES);
    if (!on) {
      essentials.counters().add(Counted.OPT_OUT_REPLY_HELD);
    }
    return on;
  }

  private void note(TenantScope scope, Counted counted, String line, Wish wish) {
    essentials.counters().add(counted);
    essentials.journal().info(scope.tenant(), line, wish.contact());
  }
}
