package dev.recado.system;

import dev.recado.application.monitoring.port.MaskingProbe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tries the masking that the log itself uses: secrets of every form that the runbook names, and
 * those of this installation, each in the text it would come in.
 */
public final class PlantedSecrets implements MaskingProbe {
  private static final String PLANTED = "Q7vXz2LmR9tKc4Wd8NfB3hYs";

  /** What is secret, and a text that holds it. */
  private static final Map<String, String> TEXTS =
      Map.of(
          PLANTED,
          "Authorization: Bearer " + PLANTED,
          "eyJhbGciOiJIUzI1NiJ9.e30.c2ln",
          "refused eyJhbGciOiJIUzI1NiJ9.e30.c2ln of somebody",
          "sk-abcDEF",
          "the key is sk-abcDEF",
          "hunter2hunter",
          "{\"password\":\"hunter2hunter\"}",
          "s3cretInThePath",
          "POST /webhooks/whatsapp/evolution/s3cretInThePath",
          "owner:pencil",
          "jdbc: postgresql://owner:pencil@host/recado",
          "apikeyvalue",
          "apikey=apikeyvalue&number=1",
          "wordsOfACustomer",
          "{\"text\":\"wordsOfACustomer\"}",
          "5511987654321",
          "sent to 5511987654321");

  private final Masking masking;
  private final List<String> own;

  /**
   * @param own secrets of this installation; they are tried in the middle of an ordinary sentence
   */
  public PlantedSecrets(Masking masking, Collection<String> own) {
    this.masking = masking;
    this.own = List.copyOf(own);
  }

  @Override
  public int unmasked() {
    List<String> shown = new ArrayList<>();
    TEXTS.forEach(
        (secret, text) -> {
          if (masking.clean(text).contains(secret)) {
            shown.add(secret);
          }
        });
    own.stream()
        .filter(secret -> masking.clean("started with " + secret + " today").contains(secret))
        .forEach(shown::add);
    return shown.size();
  }
}
