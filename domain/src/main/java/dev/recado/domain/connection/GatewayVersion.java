package dev.recado.domain.connection;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Evolution API. */
public record GatewayVersion(int major, int minor, int patch)
    implements Comparable<GatewayVersion> {
  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?.*");

  /** From here on the bodies are those our tests know. */
  public static final GatewayVersion FIRST_TESTED = new GatewayVersion(2, 2, 0);

  /** From here on nothing was tested; 2.4 wants a licence. */
  public static final GatewayVersion BEYOND_TESTED = new GatewayVersion(2, 4, 0);

  /** Empty for a text that names no version. */
  public static Optional<GatewayVersion> of(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String patch = matcher.group(3) == null ? "0" : matcher.group(3);
    return Optional.of(
        new GatewayVersion(
            Integer.parseInt(matcher.group(1)),
            Integer.parseInt(matcher.group(2)),
            Integer.parseInt(patch)));
  }

  /** How well Recado knows this version. */
  public GatewayStanding standing() {
    if (major != FIRST_TESTED.major) {
      return GatewayStanding.INCOMPATIBLE_VERSION;
    }
    return compareTo(FIRST_TESTED) >= 0 && compareTo(BEYOND_TESTED) < 0
        ? GatewayStanding.COMPATIBLE
        : GatewayStanding.UNTESTED_VERSION;
  }

  @Override
  public int compareTo(GatewayVersion other) {
    return Comparator.comparingInt(GatewayVersion::major)
        .thenComparingInt(GatewayVersion::minor)
        .thenComparingInt(GatewayVersion::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
