package dev.recado.ui.connections;

import dev.recado.application.connections.ShowCondition.Condition;
import dev.recado.application.messaging.PaceReport;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.Notice;
import dev.recado.domain.connection.QrCode;
import dev.recado.domain.member.Language;
import dev.recado.domain.tenant.Unit;
import dev.recado.ui.text.Phones;
import dev.recado.web.connections.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A unit and how its number stands.
 *
 * @param state label of the state; {@code none} for a unit that was never connected
 * @param colour of the state, as Tabler calls it
 * @param since since when it is so
 * @param attempt which code of this pairing is shown
 */
public record CardView(
    String unitId,
    String unit,
    String state,
    String reason,
    String colour,
    boolean connected,
    boolean pairing,
    Optional<Instant> since,
    Optional<String> phone,
    Optional<NoticeLine> notice,
    Optional<Code> code,
    Optional<PaceLine> pace) {

  private static final String NEVER = "none";

  /** Whether the gateway is being asked for a code. */
  public boolean preparing() {
    return state.equals(ConnectionState.CONNECTING.label()) && code.isEmpty();
  }

  /** Whether the unit was ever connected. */
  public boolean known() {
    return !state.equals(NEVER);
  }

  /** What is the matter, and what to do about it. */
  public record NoticeLine(String colour, String text, String next) {}

  /**
   * A code to scan, or to type.
   *
   * @param until when the phone no longer takes it
   */
  public record Code(String image, Optional<String> typed, int attempt, int limit, Instant until) {}

  /** What may be sent and what was; empty limits are none. */
  public record PaceLine(
      int hour,
      Optional<Integer> perHour,
      int day,
      Optional<Integer> perDay,
      String window,
      Optional<Instant> opens,
      String gap) {
    static PaceLine from(PaceReport report) {
      return new PaceLine(
          report.used().lastHour(),
          report.pace().perHour(),
          report.used().today(),
          report.pace().perDay(),
          report.pace().window().opening() + "–" + report.pace().window().closing(),
          report.opens(),
          report.pace().gap().toMillis() % 1000 == 0
              ? String.valueOf(report.pace().gap().toSeconds())
              : String.valueOf(report.pace().gap().toMillis() / 1000.0));
    }
  }

  static CardView never(Unit unit) {
    return new CardView(
        unit.id().toString(),
        unit.name().value(),
        NEVER,
        NEVER,
        "secondary",
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static CardView from(
      Unit unit, Condition condition, Optional<PaceReport> pace, Language language, Instant now) {
    Connection connection = condition.connection();
    ConnectionState state = connection.status().state();
    boolean degraded = connection.connected() && condition.care().strain().isPresent();
    return new CardView(
        unit.id().toString(),
        unit.name().value(),
        state.label(),
        connection.reason(now).label(),
        Colours.of(state, degraded),
        connection.connected(),
        state == ConnectionState.QR || state == ConnectionState.CONNECTING,
        connection.connected() ? connection.connectedAt() : Optional.of(connection.updatedAt()),
        connection.phone().map(Phones::write),
        condition.notice().map(notice -> line(notice, language)),
        code(connection, now),
        pace.map(PaceLine::from));
  }

  private static NoticeLine line(Notice notice, Language language) {
    Notices.NoticeView words = Notices.in(List.of(language.locale()), notice);
    return new NoticeLine(Colours.of(notice.severity()), words.text(), words.nextStep());
  }

  private static Optional<Code> code(Connection connection, Instant now) {
    return connection
        .scannable(now)
        .map(
            code ->
                new Code(
                    code.image(),
                    code.pairingCode(),
                    code.attempt(),
                    QrCode.LIMIT,
                    code.shownAt().plus(QrCode.LIFE)));
  }
}
