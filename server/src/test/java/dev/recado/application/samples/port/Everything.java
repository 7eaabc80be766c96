package dev.recado.application.samples.port;

/** A port without a scope and with too many methods. */
public interface Everything {
  void one();

  void two();

  void three();

  void four();

  void five();

  void six();

  void seven();

  void eight();
}
