package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Keeps every event as it came, so that nothing is lost and anything can be replayed. */
public interface RawEvents {
  enum Handling {
    APPLIED,
    IGNORED,
    FAILED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws InvalidValue for a name that is none
     */
    public static Handling of(String label) {
      return Arrays.stream(values())
          .filter(handling -> handling.label().equals(label))
          .findFirst()
          .orElseThrow(
              () ->
                  new InvalidValue(
                      "state", "unknown_state", "Use one of applied, ignored, failed."));
    }
  }

  /**
   * @param body JSON
   * @param note why it was ignored or failed; empty otherwise
   */
  record RawEvent(
      UUID id,
      ConnectionId connection,
      String event,
      String body,
      Instant receivedAt,
      Handling handling,
      String note) {}

  /**
   * Which events are looked for; what is empty does not narrow.
   *
   * @param event the provider's name of it, such as {@code messages.upsert}
   * @param since those received then or later
   * @param until those received before
   */
  record Filter(
      Optional<UnitId> unit,
      Optional<ConnectionId> connection,
      Optional<String> event,
      Optional<Handling> handling,
      Optional<Instant> since,
      Optional<Instant> until) {
    public static final Filter ALL =
        new Filter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * How often an event was applied again because somebody asked for it.
   *
   * @param by who asked last
   */
  record Replays(int times, Optional<Instant> latest, Optional<MemberId> by) {
    public static final Replays NONE = new Replays(0, Optional.empty(), Optional.empty());
  }

  /** What is known of an event, without its body. */
  record Entry(
      UUID id,
      UnitId unit,
      ConnectionId connection,
      String event,
      Instant receivedAt,
      Handling handling,
      String note,
      Replays replays) {}

  /** An event with its body, as JSON. */
  record Kept(Entry entry, String body) {}

  void append(TenantScope scope, RawEvent event);

  /** Those of the filter within reach of the scope, newest first. */
  Page<Entry> page(TenantScope scope, Filter filter, Page.Request request);

  /**
   * Those of the filter within reach of the scope, oldest first.
   *
   * @param after the last one that is not wanted again
   */
  List<Entry> oldest(TenantScope scope, Filter filter, Optional<Cursor> after, int limit);

  Optional<Kept> find(TenantScope scope, UUID id);

  /** Like {@link #find}, and nobody else changes it before this transaction ends. */
  Optional<Kept> lock(TenantScope scope, UUID id);

  /** It was applied again, by the member of the scope, and this came of it. */
  void replayed(TenantScope scope, UUID id, Handling handling, String note, Instant now);
}
