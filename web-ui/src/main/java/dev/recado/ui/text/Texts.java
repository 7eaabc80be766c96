package dev.recado.ui.text;

import dev.recado.domain.member.Language;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words of the pages. Those of a key {@code area.…} are in {@code dev/recado/ui/area/texts} and
 * {@code texts_pt}; with arguments they are a {@link MessageFormat}.
 */
public final class Texts {
  private static final String ROOT = "dev.recado.ui.";
  private static final ResourceBundle.Control EXACTLY =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /**
   * @throws MissingResourceException when there is no such key
   */
  public static String say(Language language, String key, Object... arguments) {
    String text = bundle(language, key).getString(key);
    return arguments.length == 0
        ? text
        : new MessageFormat(text, language.locale()).format(arguments);
  }

  public static boolean knows(Language language, String key) {
    try {
      return bundle(language, key).containsKey(key);
    } catch (MissingResourceException none) {
      return false;
    }
  }

  private static ResourceBundle bundle(Language language, String key) {
    int dot = key.indexOf('.');
    String area = dot < 0 ? key : key.substring(0, dot);
    Locale locale = language == Language.PORTUGUESE ? Locale.of("pt") : Locale.ROOT;
    return ResourceBundle.getBundle(
        ROOT + area + ".texts", locale, Texts.class.getClassLoader(), EXACTLY);
  }
}
