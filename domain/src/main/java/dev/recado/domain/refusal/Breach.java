package dev.recado.domain.refusal;

/** 422: the request is well formed and breaks a rule. */
public non-sealed class Breach extends Refusal {
  public Breach(String code, String title, String detail) {
    super(code, title, detail);
  }
}
