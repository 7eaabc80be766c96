package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.PauseSending;
import dev.recado.application.operations.ResumeSending;
import dev.recado.application.operations.Stopped;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes wrong with campaigns elsewhere. */
class CampaignSendingTest {
  private final SendingStage stage = new SendingStage();
  private final GivenCampaigns campaigns = new GivenCampaigns(stage.backend);
  private final Line line = stage.stage.line();

  private Campaign running(int people) {
    return campaigns.started(line, campaigns.draftFor(line, people));
  }

  private Tally tally(Campaign campaign) {
    return campaigns.now(line.scope(), campaign.id()).tally();
  }

  private List<Recipient> recipients(Campaign campaign) {
    return campaigns.recipients(line.scope(), campaign.id());
  }

  private void wake() {
    stage.stage.transactions.run(
        line.scope(),
        () -> stage.backend.lanes().wake(line.scope(), line.id(), stage.stage.clock.instant()));
  }

  private void pace(Pace pace) {
    stage.stage.transactions.run(
        line.scope(),
        () ->
            stage
                .backend
                .paceSettings()
                .change(line.scope(), line.id(), pace, stage.stage.clock.instant()));
  }

  private static Pace pace(Duration gap, int perHour) {
    return new Pace(
        gap,
        Optional.of(perHour),
        Optional.empty(),
        Optional.empty(),
        SendingWindow.always(),
        LimitScope.CAMPAIGNS);
  }

  @Test
  void everybody_gets_it_once_in_order_and_the_tally_follows() {
    Campaign campaign = running(5);
    wake();

    stage.work();

    assertThat(stage.texts(line)).hasSize(5);
    assertThat(tally(campaign).sent()).isEqualTo(5);
    assertThat(recipients(campaign)).allMatch(r -> r.status() == RecipientStatus.SENT);
    stage.run(Duration.ofMinutes(2));
    assertThat(stage.texts(line)).hasSize(5);
  }

  @Test
  void a_connection_that_closes_lets_recipients_wait_and_fails_none() {
    Campaign campaign = running(3);
    stage.stage.change(
        line,
        open ->
            open.after(
                new ConnectionSignal.SocketClosed(CloseCause.TRANSIENT),
                stage.stage.clock.instant()));
    wake();
    stage.run(Duration.ofHours(1));
    assertThat(tally(campaign).pending()).isEqualTo(3);
    assertThat(stage.stage.counters.decisions("not_connected")).isPositive();

    stage.stage.change(
        line, closed -> closed.opened(closed.phone().orElseThrow(), stage.stage.clock.instant()));
    stage.run(Duration.ofMinutes(1));

    assertThat(tally(campaign).sent()).isEqualTo(3);
  }

  @Test
  void calls_that_fail_at_the_gateway_fail_no_recipient_and_a_probe_ends_the_wait() {
    Campaign campaign = running(3);
    stage.stage.world.cutOff();
    wake();
    stage.run(Duration.ofMinutes(30));

    assertThat(tally(campaign).failed()).isZero();
    assertThat(stage.stage.gateway.calls().stream().filter("send"::equals)).hasSize(1);
    assertThat(stage.stage.gateway.calls()).contains("works");

    stage.stage.world.restore();
    stage.run(Duration.ofMinutes(3));
    assertThat(tally(campaign).sent()).isEqualTo(3);
  }

  @Test
  void replies_go_on_while_campaigns_wait_for_the_probe() {
    running(1);
    stage.stage.world.befall(line.connection().instance(), Trouble.CONNECTION_CLOSED);
    wake();
    stage.work();
    Talk talk = stage.stage.given.talk(line);
    stage.stage.writes(talk);

    stage.replied(talk, "Já respondo");
    stage.work();

    assertThat(stage.texts(line)).contains("Já respondo");
  }

  @Test
  void a_number_that_is_not_on_whatsapp_is_skipped_and_the_others_go_on() {
    Campaign campaign = running(3);
    stage.stage.world.befall(line.connection().instance(), Trouble.NOT_ON_WHATSAPP);
    wake();

    stage.work();

    assertThat(tally(campaign).skipped()).isEqualTo(1);
    assertThat(tally(campaign).sent()).isEqualTo(2);
    assertThat(recipients(campaign).getFirst().skipped()).contains(RefusalReason.NOT_ON_WHATSAPP);
  }

  @Test
  void who_opts_out_between_planning_and_sending_gets_nothing() {
    Campaign campaign = running(2);
    ContactId leaving = recipients(campaign).getFirst().contact().orElseThrow();
    stage.stage.transactions.run(
        line.scope(),
        () ->
            stage
                .backend
                .optOuts()
                .optOut(
                    line.scope(),
                    new OptOuts.Draft(
                        new OptOutId(Some.uuid()),
                        leaving,
                        ConsentSource.MEMBER,
                        Optional.empty(),
                        Optional.empty(),
                        stage.stage.clock.instant())));
    wake();

    stage.work();

    assertThat(stage.texts(line)).hasSize(1);
    assertThat(recipients(campaign).getFirst().skipped()).contains(RefusalReason.OPTED_OUT);
    assertThat(stage.stage.counters.decisions("opted_out")).isEqualTo(1);
  }

  @Test
  void who_may_receive_nothing_here_is_skipped_before_any_call() {
    Campaign campaign = running(2);
    wake();

    stage.runLanes(stage.workLane(OutboundAllowlist.of(Set.of()))).once("worker", 10);

    assertThat(stage.stage.gateway.calls()).isEmpty();
    assertThat(recipients(campaign))
        .allMatch(r -> r.skipped().equals(Optional.of(RefusalReason.OUTBOUND_NOT_ALLOWED)));
  }

  @Test
  void after_three_days_of_pause_the_pace_is_what_it_was() {
    pace(pace(Duration.ofSeconds(2), 20));
    Campaign campaign = running(100);
    wake();
    stage.run(Duration.ofMinutes(10));
    int before = stage.texts(line).size();
    assertThat(before).isEqualTo(20);
    campaigns.change(line.scope(), campaign.id(), running -> running.paused("stop"));
    stage.stage.pass(Duration.ofDays(3));
    stage.run(Duration.ofMinutes(1));
    assertThat(stage.texts(line)).hasSize(before);

    campaigns.change(
        line.scope(), campaign.id(), paused -> paused.resumed(stage.stage.clock.instant()));
    wake();
    stage.run(Duration.ofSeconds(10));
    assertThat(stage.texts(line).size() - before).isBetween(3, 6);
    stage.run(Duration.ofMinutes(20));
    assertThat(stage.texts(line)).hasSize(before + 20);
  }

  @Test
  void what_is_held_says_until_when_and_why() {
    pace(
        new Pace(
            Duration.ZERO,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            SendingWindow.of("08:00", "08:01", Set.of(DayOfWeek.values())),
            LimitScope.ALL));
    MessageId held = stage.accepted(line, Some.phone(), "Olá");

    stage.work();

    AwaitDelivery.Awaited awaited = stage.await.await(line.scope(), held);
    assertThat(awaited.message().delivery()).isEqualTo(Delivery.QUEUED);
    assertThat(awaited.waiting().orElseThrow().reason()).isEqualTo(WaitReason.OUTSIDE_WINDOW);
    assertThat(awaited.waiting().orElseThrow().until()).isPresent();
    assertThat(stage.stage.counters.decisions("outside_window")).isPositive();
    assertThat(stage.now(line, held).attempts()).isZero();
  }

  @Test
  void a_paused_connection_sends_nothing_until_it_is_resumed() {
    Target target = new Target(PauseLevel.CONNECTION, line.id().value());
    PauseSending pause = new PauseSending(stage.stage.essentials, stage.backend.pauses());
    ResumeSending resume = new ResumeSending(stage.stage.essentials, stage.backend.pauses());
    MessageId held = stage.accepted(line, Some.phone(), "Olá");

    Stopped stopped = pause.pause(line.scope(), target, "Número errado");
    stage.run(Duration.ofMinutes(1));

    assertThat(stopped.inFlight()).isZero();
    assertThat(stage.delivery(line, held)).isEqualTo(Delivery.QUEUED);
    assertThat(stage.await.await(line.scope(), held).waiting().orElseThrow().reason())
        .isEqualTo(WaitReason.CONNECTION_PAUSED);
    assertThat(resume.resume(line.scope(), target, Optional.empty())).isTrue();
    stage.work();
    assertThat(stage.delivery(line, held)).isEqualTo(Delivery.SENT);
  }

  @Test
  void a_pause_while_a_call_is_made_counts_it_until_it_is_over() {
    Target target = new Target(PauseLevel.TENANT, line.home().tenant().id().value());
    PauseSending pause = new PauseSending(stage.stage.essentials, stage.backend.pauses());
    running(5);
    wake();
    Stopped[] stopped = new Stopped[1];
    stage.stage.gateway.before(
        instance -> stopped[0] = pause.pause(line.scope(), target, "Parem tudo"));

    stage.work();

    assertThat(stopped[0].inFlight()).isEqualTo(1);
    assertThat(stage.texts(line)).hasSize(1);
    stage.run(Duration.ofMinutes(1));
    assertThat(stage.texts(line)).hasSize(1);
  }

  @Test
  void several_campaigns_of_a_unit_take_turns() {
    pace(pace(Duration.ofSeconds(2), 1000));
    Campaign one = running(10);
    Campaign other = running(10);
    wake();

    stage.run(Duration.ofSeconds(14));

    assertThat(Math.abs(tally(one).sent() - tally(other).sent())).isLessThanOrEqualTo(1);
    assertThat(tally(one).sent()).isPositive();
  }

  @Test
  void a_reply_passes_a_campaign_of_thousands_and_one_lane_does_not_hold_up_another() {
    pace(pace(Duration.ofSeconds(2), 1000));
    running(150);
    wake();
    stage.work();
    Talk talk = stage.stage.given.talk(line);
    stage.stage.writes(talk);
    MessageId reply = stage.replied(talk, "Oi!");
    Line other = stage.stage.line();
    MessageId elsewhere = stage.accepted(other, Some.phone(), "Olá");

    stage.run(Duration.ofSeconds(3));

    assertThat(stage.delivery(line, reply)).isEqualTo(Delivery.SENT);
    assertThat(stage.delivery(other, elsewhere)).isEqualTo(Delivery.SENT);
  }

  @Test
  void a_person_whose_message_is_uncertain_waits_and_the_others_do_not() {
    Campaign campaign = running(3);
    stage.stage.world.befall(line.connection().instance(), Trouble.ANSWER_LOST);
    wake();

    stage.work();

    assertThat(tally(campaign).uncertain()).isEqualTo(1);
    assertThat(tally(campaign).sent()).isEqualTo(2);
    stage.run(Duration.ofMinutes(1));
    assertThat(tally(campaign).sent()).isEqualTo(3);
    assertThat(stage.texts(line)).hasSize(3);
  }

  @Test
  void a_queued_message_of_a_paused_campaign_says_so() {
    Campaign campaign = running(1);
    stage.stage.world.befall(line.connection().instance(), Trouble.CONNECTION_CLOSED);
    wake();
    stage.work();
    campaigns.change(line.scope(), campaign.id(), running -> running.paused("stop"));
    MessageId message = recipients(campaign).getFirst().message().orElseThrow();

    Optional<Traffic.Waiting> waiting =
        stage.stage.transactions.within(
            line.scope(),
            () ->
                stage
                    .backend
                    .traffic()
                    .waiting(line.scope(), message, stage.stage.clock.instant()));

    assertThat(waiting.map(Traffic.Waiting::campaignPaused)).contains(true);
    stage.run(Duration.ofMinutes(5));
    assertThat(stage.texts(line)).isEmpty();
  }

  @Test
  void who_opted_out_behind_a_lid_is_skipped_once_it_turns_out_whose_it_is() {
    Campaign campaign = running(2);
    ContactId recipient = recipients(campaign).getFirst().contact().orElseThrow();
    Jid lid = Some.lid();
    Person behindLid = new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty());
    Talk talk = stage.stage.given.talk(line, behindLid);
    stage.stage.transactions.run(
        line.scope(),
        () -> {
          stage
              .backend
              .optOuts()
              .optOut(
                  line.scope(),
                  new OptOuts.Draft(
                      new OptOutId(Some.uuid()),
                      talk.contact(),
                      ConsentSource.MEMBER,
                      Optional.empty(),
                      Optional.empty(),
                      Some.NOW));
          stage.backend.contacts().learn(line.scope(), recipient, lid, Some.NOW);
        });
    wake();

    stage.work();

    assertThat(tally(campaign).sent()).isEqualTo(1);
    assertThat(tally(campaign).skipped()).isEqualTo(1);
    assertThat(recipients(campaign))
        .filteredOn(r -> r.status() == RecipientStatus.SKIPPED)
        .singleElement()
        .matches(r -> r.skipped().equals(Optional.of(RefusalReason.OPTED_OUT)));
  }

  private void campaigns(boolean on) {
    stage.stage.transactions.run(
        line.scope(),
        () ->
            stage
                .backend
                .flags()
                .decide(
                    line.scope(), Flag.CAMPAIGNS, Optional.of(on), stage.stage.clock.instant()));
  }

  @Test
  void while_the_flag_is_off_campaigns_wait_and_single_messages_leave() {
    Campaign campaign = running(3);
    MessageId single = stage.accepted(line, Some.phone(), "Olá");
    campaigns(false);
    wake();
    stage.run(Duration.ofMinutes(1));

    assertThat(stage.delivery(line, single)).isEqualTo(Delivery.SENT);
    assertThat(tally(campaign).pending()).isEqualTo(3);
    assertThat(stage.stage.counters.decisions("campaigns_off")).isPositive();

    campaigns(true);
    stage.run(Duration.ofMinutes(1));
    assertThat(tally(campaign).pending()).isZero();
  }
}
