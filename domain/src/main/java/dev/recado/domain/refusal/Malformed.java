package dev.recado.domain.refusal;

/** 400: the request cannot be understood; the caller must change it. */
public non-sealed class Malformed extends Refusal {
  public Malformed(String code, String title, String detail) {
    super(code, title, detail);
  }
}
