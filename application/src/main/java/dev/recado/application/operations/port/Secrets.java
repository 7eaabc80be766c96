package dev.recado.application.operations.port;

/** Makes and digests what nobody may guess. */
public interface Secrets {
  /** 256 random bits as 52 lower-case letters and digits: safe in addresses and instance names. */
  String token();

  /** A one-way digest of a token of {@link #token}, under which it is stored and found. */
  String digest(String token);

  /**
   * A digest that tells a text from another and, to whoever lacks a key of this installation,
   * nothing about the text: it may hold a password.
   */
  String fingerprint(String text);
}
