package dev.recado.domain.refusal;

/** 410: it is known, and cannot be had any more. */
public non-sealed class Gone extends Refusal {
  public Gone(String code, String title, String detail) {
    super(code, title, detail);
  }
}
