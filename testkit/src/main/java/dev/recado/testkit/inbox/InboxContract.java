package dev.recado.testkit.inbox;

/** What {@link dev.recado.application.inbox.port.Inbox} promises, chapter by chapter. */
public interface InboxContract
    extends ArrivalsContract, EchoesContract, ReceiptsContract, NewsContract, ClaimsContract {}
