package dev.recado.domain.refusal;

/** 409: the thing is in a state that does not allow this now. */
public non-sealed class Clash extends Refusal {
  public Clash(String code, String title, String detail) {
    super(code, title, detail);
  }
}
