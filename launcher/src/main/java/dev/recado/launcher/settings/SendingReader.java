package dev.recado.launcher.settings;

import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.launcher.settings.Variables.Form;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads MAX_MSGS_PER_HOUR, MAX_MSGS_PER_DAY, WINDOW_START, WINDOW_END, CAMPAIGN_GAP_SECONDS and
 * START_PAUSED, the first four also by their Portuguese names.
 */
final class SendingReader {
  private static final Form<Integer> PER_HOUR =
      new Form<>(
          "MAX_MSGS_PER_HOUR",
          text -> Parsers.number(text, 1, 100_000),
          "must be a number from 1 to 100000",
          "20");
  private static final Form<Integer> PER_DAY =
      new Form<>(
          "MAX_MSGS_PER_DAY",
          text -> Parsers.number(text, 1, 1_000_000),
          "must be a number from 1 to 1000000",
          "100");
  private static final Form<Integer> GAP =
      new Form<>(
          "CAMPAIGN_GAP_SECONDS",
          text -> Parsers.number(text, 0, 3600),
          "must be a number of seconds from 0 to 3600",
          "2");
  private static final Form<String> START =
      new Form<>("WINDOW_START", Parsers::start, "must be a time from 00:00 to 23:59", "08:00");
  private static final Form<String> END =
      new Form<>("WINDOW_END", Parsers::end, "must be a time from 00:00 to 24:00", "20:00");

  private final Variables variables;

  SendingReader(Variables variables) {
    this.variables = variables;
  }

  Sending read() {
    Pace usual = Pace.usual();
    Pace pace =
        new Pace(
            variables.parsed(GAP).map(Duration::ofSeconds).orElse(usual.gap()),
            variables.parsed(PER_HOUR, "MAX_MSGS_POR_HORA").or(usual::perHour),
            variables.parsed(PER_DAY, "MAX_MSGS_POR_DIA").or(usual::perDay),
            usual.coldPerDay(),
            window(usual.window()),
            usual.limitsApplyTo());
    return new Sending(pace, variables.flag("START_PAUSED"));
  }

  private SendingWindow window(SendingWindow usual) {
    Optional<String> start = variables.parsed(START, "HORARIO_INICIO");
    Optional<String> end = variables.parsed(END, "HORARIO_FIM");
    String from = start.orElse(usual.opening());
    String to = end.orElse(usual.closing());
    if (from.equals(to)) {
      variables.report(END.name(), "must differ from WINDOW_START", END.example());
      return usual;
    }
    return SendingWindow.of(from, to, usual.days());
  }
}
