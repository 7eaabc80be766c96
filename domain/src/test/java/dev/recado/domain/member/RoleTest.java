package dev.recado.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleTest {
  @Test
  void each_role_includes_what_the_next_one_may() {
    for (int i = 1; i < Role.values().length; i++) {
      assertThat(Role.values()[i - 1].permissions()).containsAll(Role.values()[i].permissions());
    }
  }

  @Test
  void nobody_hands_out_more_power_than_he_has() {
    assertThat(Role.TENANT_ADMIN.mayGrant(Role.SUPER_ADMIN)).isFalse();
    assertThat(Role.TENANT_ADMIN.mayGrant(Role.TENANT_ADMIN)).isTrue();
    assertThat(Role.AGENT.mayGrant(Role.UNIT_ADMIN)).isFalse();
  }

  @Test
  void an_agent_without_a_unit_and_an_admin_with_one_cannot_exist() {
    UnitId unit = new UnitId(new UUID(1, 1));
    assertThatThrownBy(() -> member(Role.AGENT, Optional.empty())).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> member(Role.TENANT_ADMIN, Optional.of(unit)))
        .isInstanceOf(InvalidValue.class);
    assertThat(member(Role.UNIT_ADMIN, Optional.of(unit)).unit()).contains(unit);
  }

  private static Member member(Role role, Optional<UnitId> unit) {
    return new Member(
        new MemberId(new UUID(1, 2)),
        new TenantId(new UUID(1, 3)),
        unit,
        new Name("Ana"),
        new EmailAddress("Ana@Example.com"),
        role,
        true,
        Instant.EPOCH);
  }
}
