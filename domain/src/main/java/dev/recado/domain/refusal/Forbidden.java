package dev.recado.domain.refusal;

/** 403: the caller is known and may not do this. */
public non-sealed class Forbidden extends Refusal {
  public Forbidden(String code, String title, String detail) {
    super(code, title, detail);
  }
}
