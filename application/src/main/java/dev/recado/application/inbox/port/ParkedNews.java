package dev.recado.application.inbox.port;

import java.time.Instant;

/** What came before its message: receipts, readings, edits, deletions, reactions and votes. */
public interface ParkedNews {
  /**
   * What was forgotten.
   *
   * @param messages of how many messages that never came
   * @param responses how many reactions and votes to such messages
   */
  record Forgotten(int messages, int responses) {
    public int total() {
      return messages + responses;
    }
  }

  /**
   * Forgets what was parked earlier than that and whose message never came, of all tenants. A
   * message that comes all the same is taken in without it. Needs no transaction.
   *
   * @param most how many messages, and how many responses, are looked at
   */
  Forgotten forget(Instant before, int most);
}
