package dev.recado.domain.pacing;

import static dev.recado.domain.pacing.TrafficClass.CAMPAIGN_COLD;
import static dev.recado.domain.pacing.TrafficClass.CAMPAIGN_WARM;
import static dev.recado.domain.pacing.TrafficClass.DIRECT_COLD;
import static dev.recado.domain.pacing.TrafficClass.DIRECT_WARM;
import static dev.recado.domain.pacing.TrafficClass.REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.Decision.NotYet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatekeeperTest {
  private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Set<TrafficClass> EVERYTHING = EnumSet.allOf(TrafficClass.class);

  /** A lane that nothing holds, with one thing about it changed. */
  private record Lane(
      Optional<WaitReason> paused,
      ConnectionState state,
      Optional<Instant> restrictedUntil,
      Optional<Instant> troubleUntil,
      Pace pace) {
    static final Lane OPEN =
        new Lane(
            Optional.empty(),
            ConnectionState.CONNECTED,
            Optional.empty(),
            Optional.empty(),
            Paces.FREE);

    Lane paused(WaitReason by) {
      return new Lane(Optional.of(by), state, restrictedUntil, troubleUntil, pace);
    }

    Lane in(ConnectionState state) {
      return new Lane(paused, state, restrictedUntil, troubleUntil, pace);
    }

    Lane restricted(Optional<Instant> until) {
      return new Lane(paused, ConnectionState.RESTRICTED, until, troubleUntil, pace);
    }

    Lane troubled(Instant until) {
      return new Lane(paused, state, restrictedUntil, Optional.of(until), pace);
    }

    Lane at(Pace pace) {
      return new Lane(paused, state, restrictedUntil, troubleUntil, pace);
    }

    Clearance clear() {
      return clear(Set.of());
    }

    Clearance clear(Set<Flag> off) {
      ZoneId zone = ZoneId.of("America/Sao_Paulo");
      return Gatekeeper.clear(
          new LaneFacts(
              paused, state, restrictedUntil, troubleUntil, pace, zone, Recent.nothing(), off),
          NOW);
    }
  }

  private static Decision judge(Addressee addressee) {
    return Gatekeeper.judge(addressee, NOW);
  }

  private static Addressee somebody(SendKind kind) {
    return new Addressee(kind, true, false, Optional.empty(), Optional.empty());
  }

  @Test
  void everything_may_leave_a_lane_that_nothing_holds() {
    assertThat(Lane.OPEN.clear().open()).isEqualTo(EVERYTHING);
    assertThat(Lane.OPEN.clear().opens(EVERYTHING)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = WaitReason.class,
      names = {"PLATFORM_PAUSED", "TENANT_PAUSED", "UNIT_PAUSED", "CONNECTION_PAUSED"})
  void a_pause_holds_everything_and_nobody_knows_how_long(WaitReason by) {
    Clearance clearance = Lane.OPEN.paused(by).clear();
    assertThat(clearance.open()).isEmpty();
    assertThat(clearance.held(REPLY)).contains(NotYet.open(by));
    assertThat(clearance.opens(EVERYTHING)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ConnectionState.class,
      names = {"DISCONNECTED", "CONNECTING", "QR", "ERROR"})
  void without_a_connection_everything_waits(ConnectionState state) {
    Clearance clearance = Lane.OPEN.in(state).clear();
    assertThat(clearance.open()).isEmpty();
    assertThat(clearance.held(REPLY)).contains(NotYet.open(WaitReason.NOT_CONNECTED));
  }

  @Test
  void while_campaigns_are_switched_off_they_wait_and_the_rest_leaves() {
    Clearance clearance = Lane.OPEN.clear(Set.of(Flag.CAMPAIGNS));
    assertThat(clearance.open()).containsExactlyInAnyOrder(REPLY, DIRECT_WARM, DIRECT_COLD);
    assertThat(clearance.held(CAMPAIGN_WARM)).contains(NotYet.open(WaitReason.CAMPAIGNS_OFF));
    assertThat(Lane.OPEN.clear(Set.of(Flag.OPT_OUT_REPLIES)).open()).isEqualTo(EVERYTHING);
  }

  @Test
  void while_the_gateway_is_in_trouble_campaigns_wait_and_the_rest_is_tried() {
    Clearance clearance = Lane.OPEN.troubled(LATER).clear();
    assertThat(clearance.open()).containsExactlyInAnyOrder(REPLY, DIRECT_WARM, DIRECT_COLD);
    assertThat(clearance.held(CAMPAIGN_WARM))
        .contains(NotYet.until(WaitReason.GATEWAY_TROUBLE, LATER));
  }

  @Test
  void trouble_does_not_end_by_itself() {
    Clearance clearance = Lane.OPEN.troubled(NOW.minusSeconds(60)).clear();
    assertThat(clearance.held(CAMPAIGN_COLD))
        .contains(NotYet.until(WaitReason.GATEWAY_TROUBLE, NOW));
  }

  @Test
  void a_restricted_number_writes_to_no_strangers() {
    Clearance clearance = Lane.OPEN.restricted(Optional.of(LATER)).clear();
    assertThat(clearance.open()).containsExactlyInAnyOrder(REPLY, DIRECT_WARM, CAMPAIGN_WARM);
    assertThat(clearance.held(CAMPAIGN_COLD)).contains(NotYet.until(WaitReason.RESTRICTED, LATER));
    assertThat(clearance.held(DIRECT_COLD)).contains(NotYet.until(WaitReason.RESTRICTED, LATER));
  }

  @Test
  void after_a_restriction_strangers_are_tried_again_and_never_before_anybody_knows_when() {
    assertThat(Lane.OPEN.restricted(Optional.of(NOW)).clear().open()).isEqualTo(EVERYTHING);
    assertThat(Lane.OPEN.restricted(Optional.empty()).clear().held(CAMPAIGN_COLD))
        .contains(NotYet.open(WaitReason.RESTRICTED));
  }

  @Test
  void pace_is_asked_for_each_class() {
    Clearance clearance = Lane.OPEN.at(Paces.window("13:00", "20:00")).clear();
    assertThat(clearance.open()).containsExactlyInAnyOrder(REPLY, DIRECT_WARM, DIRECT_COLD);
    Instant opens = Instant.parse("2026-03-04T16:00:00Z");
    assertThat(clearance.opens(Set.of(CAMPAIGN_COLD, CAMPAIGN_WARM))).contains(opens);
    assertThat(clearance.opens(Set.of(REPLY))).isEmpty();
  }

  @Test
  void a_pause_is_told_before_everything_else() {
    Clearance clearance =
        Lane.OPEN
            .at(Paces.window("13:00", "20:00"))
            .troubled(LATER)
            .in(ConnectionState.ERROR)
            .paused(WaitReason.UNIT_PAUSED)
            .clear();
    assertThat(clearance.held(CAMPAIGN_COLD)).contains(NotYet.open(WaitReason.UNIT_PAUSED));
  }

  @ParameterizedTest
  @EnumSource(SendKind.class)
  void nobody_is_written_to_whom_this_environment_may_not_reach(SendKind kind) {
    assertThat(judge(new Addressee(kind, false, false, Optional.empty(), Optional.empty())))
        .isEqualTo(new Decision.Refused(RefusalReason.OUTBOUND_NOT_ALLOWED));
  }

  @ParameterizedTest
  @EnumSource(SendKind.class)
  void whoever_asked_not_to_be_written_to_gets_replies_only(SendKind kind) {
    Decision decision = judge(new Addressee(kind, true, true, Optional.empty(), Optional.empty()));
    assertThat(decision)
        .isEqualTo(
            kind == SendKind.REPLY
                ? new Decision.Allowed()
                : new Decision.Refused(RefusalReason.OPTED_OUT));
  }

  @ParameterizedTest
  @EnumSource(SendKind.class)
  void a_number_known_to_be_absent_is_not_tried_until_it_is_worth_asking_again(SendKind kind) {
    assertThat(judge(new Addressee(kind, true, false, Optional.of(LATER), Optional.empty())))
        .isEqualTo(new Decision.Refused(RefusalReason.NOT_ON_WHATSAPP));
    assertThat(judge(new Addressee(kind, true, false, Optional.of(NOW), Optional.empty())))
        .isEqualTo(new Decision.Allowed());
  }

  @ParameterizedTest
  @EnumSource(SendKind.class)
  void what_is_too_late_is_not_sent(SendKind kind) {
    assertThat(judge(new Addressee(kind, true, false, Optional.empty(), Optional.of(NOW))))
        .isEqualTo(new Decision.Refused(RefusalReason.EXPIRED));
    assertThat(judge(new Addressee(kind, true, false, Optional.empty(), Optional.of(LATER))))
        .isEqualTo(new Decision.Allowed());
  }

  @ParameterizedTest
  @EnumSource(SendKind.class)
  void everybody_else_is_written_to(SendKind kind) {
    assertThat(judge(somebody(kind))).isEqualTo(new Decision.Allowed());
  }
}
