package dev.recado.domain.refusal;

/** 404: there is no such thing within the reach of the caller. */
public non-sealed class Unknown extends Refusal {
  public Unknown(String code, String title, String detail) {
    super(code, title, detail);
  }
}
