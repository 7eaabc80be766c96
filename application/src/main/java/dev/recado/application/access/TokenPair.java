package dev.recado.application.access;

/** What a signed-in member holds: a short-lived access token and the means to get the next one. */
public record TokenPair(String accessToken, String refreshToken) {
  @Override
  public String toString() {
    return "TokenPair[[MASKED]]";
  }
}
