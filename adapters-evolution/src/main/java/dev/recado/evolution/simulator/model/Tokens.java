package dev.recado.evolution.simulator.model;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Identifiers as WhatsApp and Evolution make them; the same seed gives the same sequence. */
public final class Tokens {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Random random;

  public Tokens(long seed) {
    this.random = new Random(seed);
  }

  /** Id of a message sent through the API. */
  public String apiMessage() {
    return "3EB0" + HEX.formatHex(bytes(9));
  }

  /** Id of a message written on an Android phone. */
  public String phoneMessage() {
    return "AC" + HEX.formatHex(bytes(15));
  }

  public UUID uuid() {
    byte[] bytes = bytes(16);
    return UUID.nameUUIDFromBytes(bytes);
  }

  /** Instance token in the form Evolution generates: an upper-case UUID. */
  public String instanceToken() {
    return uuid().toString().toUpperCase(Locale.ROOT);
  }

  /** Database id in the form of Evolution's rows. */
  public String row() {
    return "cm" + HEX.formatHex(bytes(12)).toLowerCase(Locale.ROOT).substring(1);
  }

  public String base64(int length) {
    return Base64.getEncoder().encodeToString(bytes(length));
  }

  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    synchronized (random) {
      random.nextBytes(bytes);
    }
    return bytes;
  }

  /** A whole number from 0 up to but not including the bound. */
  public int below(int bound) {
    synchronized (random) {
      return random.nextInt(bound);
    }
  }
}
