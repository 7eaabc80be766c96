package dev.recado.domain.refusal;

/** 424: the gateway answered and refused us. */
public non-sealed class GatewayRefused extends Refusal {
  public GatewayRefused(String code, String title, String detail) {
    super(code, title, detail);
  }
}
