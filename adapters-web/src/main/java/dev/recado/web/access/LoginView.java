package dev.recado.web.access;

import dev.recado.application.access.SignIn;
import dev.recado.domain.member.Member;
import dev.recado.domain.tenant.Unit;
import org.jspecify.annotations.Nullable;

/** The answer to a sign-in. */
public record LoginView(
    String accessToken, String refreshToken, UserView user, @Nullable TargetView targetUnit) {

  public record UserView(
      String id, String email, String name, String role, @Nullable String unitId, String tenantId) {
    static UserView from(Member member) {
      return new UserView(
          member.id().toString(),
          member.email().value(),
          member.name().value(),
          member.role().label(),
          member.unit().map(Object::toString).orElse(null),
          member.tenant().toString());
    }
  }

  public record TargetView(String id, String name, String slug) {
    static TargetView from(Unit unit) {
      return new TargetView(unit.id().toString(), unit.name().value(), unit.slug().value());
    }
  }

  static LoginView from(SignIn.SignedIn in) {
    return new LoginView(
        in.tokens().accessToken(),
        in.tokens().refreshToken(),
        UserView.from(in.member()),
        in.target().map(TargetView::from).orElse(null));
  }
}
