package dev.recado.domain.refusal;

/** 502: the gateway could not be reached or answered nonsense. */
public non-sealed class GatewayFailed extends Refusal {
  public GatewayFailed(String code, String title, String detail) {
    super(code, title, detail);
  }
}
