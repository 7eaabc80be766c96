package dev.recado.application.access.port;

import dev.recado.domain.member.EmailAddress;

/**
 * Slows down guessing: 5 failed sign-ins in 15 minutes per account and address together, so that
 * somebody elsewhere cannot lock the owner out.
 */
public interface LoginThrottle {
  /**
   * @throws dev.recado.domain.refusal.Throttled when this account was tried too often from there
   */
  void admit(EmailAddress account, String address);

  void failed(EmailAddress account, String address);

  /** A success forgives the failures before it. */
  void succeeded(EmailAddress account, String address);
}
