package dev.recado.ui.flags;

import dev.recado.application.flags.port.Flags.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every feature and how it stands.
 *
 * @param platform whether the reader may switch for all
 * @param reason what the form said
 */
public record FlagsView(List<Row> rows, boolean platform, String reason) {
  /**
   * A feature.
   *
   * @param own whether the company decided for itself
   */
  public record Row(
      String key, boolean on, boolean byDefault, boolean own, Optional<Instant> changedAt) {
    static Row from(Setting setting) {
      return new Row(
          setting.flag().label(),
          setting.on(),
          setting.byDefault(),
          setting.own().isPresent(),
          setting.changedAt());
    }
  }

  static FlagsView from(List<Setting> settings, boolean platform, String reason) {
    return new FlagsView(settings.stream().map(Row::from).toList(), platform, reason);
  }
}
