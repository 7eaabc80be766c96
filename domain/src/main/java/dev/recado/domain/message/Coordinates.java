package dev.recado.domain.message;

import java.util.Optional;

/** A point on Earth, in degrees. */
public record Coordinates(double latitude, double longitude) {
  private static final double POLE = 90;
  private static final double DATE_LINE = 180;

  public Coordinates {
    if (!fits(latitude, POLE) || !fits(longitude, DATE_LINE)) {
      throw new IllegalArgumentException("no such place");
    }
  }

  /** Empty where there can be no such place. */
  public static Optional<Coordinates> of(double latitude, double longitude) {
    return fits(latitude, POLE) && fits(longitude, DATE_LINE)
        ? Optional.of(new Coordinates(latitude, longitude))
        : Optional.empty();
  }

  private static boolean fits(double degrees, double limit) {
    return degrees >= -limit && degrees <= limit;
  }
}
