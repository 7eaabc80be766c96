package dev.recado.ui.campaigns;

import dev.recado.domain.refusal.InvalidValue;
import dev.recado.ui.frame.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as the forms of a browser write them: without a zone, which is the tenant's. */
@RequestScoped
public class Clocks {
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

  @Inject Place place;

  /**
   * @return empty when nothing is given
   * @throws InvalidValue when it is no time
   */
  Optional<Instant> read(@Nullable String text) {
    try {
      return Optional.ofNullable(text)
          .filter(given -> !given.isBlank())
          .map(given -> LocalDateTime.parse(given).atZone(place.tenant().zone()).toInstant());
    } catch (DateTimeException none) {
      throw new InvalidValue("/at", "invalid_time", "Give a day and a time.");
    }
  }

  String write(Instant instant) {
    return FORM.withZone(place.tenant().zone()).format(instant);
  }
}
