package dev.recado.ui.text;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A time zone to choose.
 *
 * @param name as people call it, with its id: some share a name
 */
public record ZoneChoice(String id, String name) {
  private static final List<String> USUAL =
      List.of(
          "America/Sao_Paulo",
          "America/Bahia",
          "America/Fortaleza",
          "America/Recife",
          "America/Belem",
          "America/Manaus",
          "America/Cuiaba",
          "America/Campo_Grande",
          "America/Porto_Velho",
          "America/Boa_Vista",
          "America/Rio_Branco",
          "America/Noronha",
          "America/Argentina/Buenos_Aires",
          "America/Santiago",
          "America/Bogota",
          "America/Mexico_City",
          "America/New_York",
          "Europe/Lisbon",
          "Europe/Madrid",
          "Africa/Luanda",
          "Africa/Maputo");

  public static ZoneChoice of(ZoneId zone, Locale locale) {
    return new ZoneChoice(
        zone.getId(), zone.getId() + " · " + zone.getDisplayName(TextStyle.FULL, locale));
  }

  /** Those that are asked for most. */
  static List<ZoneChoice> usual(Locale locale) {
    return USUAL.stream().map(id -> of(ZoneId.of(id), locale)).toList();
  }

  /** The same, and one that somebody has already. */
  public static List<ZoneChoice> with(ZoneId zone, Locale locale) {
    return Stream.concat(Stream.of(of(zone, locale)), usual(locale).stream()).distinct().toList();
  }
}
