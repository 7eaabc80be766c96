package dev.recado.domain.refusal;

/** 401: nobody is signed in, or the credential does not hold. */
public non-sealed class Unauthenticated extends Refusal {
  public Unauthenticated(String code, String title, String detail) {
    super(code, title, detail);
  }
}
