package dev.recado.application.messaging;

import dev.recado.application.connections.port.Gateway.FoundMessage;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.PersonalVerdict;
import dev.recado.domain.pacing.LimitScope;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** One run of chance over one line, and what it must not have done. */
final class Simulation {
  private static final int HAPPENINGS = 30;
  private static final int PER_HOUR = 4;
  private static final int PER_DAY = 9;
  private static final SendingWindow WINDOW =
      SendingWindow.of("08:00", "20:00", EnumSet.allOf(DayOfWeek.class));

  /** What ends a worker without any chance to clean up. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  private final Random chance;
  private final SendingStage stage;
  private final GivenCampaigns campaigns;
  private final Line line;
  private final ZoneId zone;
  private final List<Talk> talks = new ArrayList<>();
  private final List<Campaign> started = new ArrayList<>();
  private final Map<MessageId, String> texts = new HashMap<>();
  private final boolean limits;
  private int crashes;

  Simulation(long seed) {
    this(seed, Defect.NONE);
  }

  /** Of an engine with a mistake in it. */
  Simulation(long seed, Defect defect) {
    chance = new Random(seed);
    stage = new SendingStage(defect);
    campaigns = new GivenCampaigns(stage.backend);
    line = stage.stage.line();
    zone = line.home().tenant().zone();
    limits = chance.nextInt(4) > 0;
    for (int people = 0; people < 4; people++) {
      talks.add(stage.stage.given.talk(line, Person.of(Some.phone())));
    }
    Pace pace = limits ? slow(chance) : unbounded();
    stage.stage.transactions.run(
        line.scope(),
        () -> stage.backend.paceSettings().change(line.scope(), line.id(), pace, Some.NOW));
  }

  private static Pace slow(Random chance) {
    return new Pace(
        Duration.ofSeconds(chance.nextInt(4)),
        Optional.of(PER_HOUR),
        Optional.of(PER_DAY),
        chance.nextBoolean() ? Optional.of(6) : Optional.empty(),
        WINDOW,
        LimitScope.ALL);
  }

  /** Several leave at a time. */
  private static Pace unbounded() {
    return new Pace(
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        WINDOW,
        LimitScope.ALL);
  }

  void play() {
    for (int each = 0; each < HAPPENINGS; each++) {
      happen();
      pass(Duration.ofSeconds(1 + chance.nextInt(chance.nextInt(10) == 0 ? 20_000 : 300)));
    }
    heal();
    for (int round = 0; round < 600 && !quiet(); round++) {
      pass(Duration.ofSeconds(round < 30 ? 20 : 1200));
      if (round > 60) {
        texts.forEach(this::decide);
      }
    }
  }

  /** What nobody could find out a person sees on the phone. */
  private void decide(MessageId id, String text) {
    if (stage.delivery(line, id) == Delivery.UNCERTAIN) {
      boolean there = times(text) > 0;
      stage.settleByHand.settle(
          line.scope(), id, there ? PersonalVerdict.ARRIVED : PersonalVerdict.SEND_AGAIN);
    }
  }

  private long times(String text) {
    return log().stream().filter(sent -> sent.text().equals(Optional.of(text))).count();
  }

  private void happen() {
    switch (chance.nextInt(13)) {
      case 0, 1 -> direct();
      case 2, 3 -> writes();
      case 4 -> reply();
      case 5 -> campaign();
      case 6 -> pauseOrResume();
      case 7, 8 -> trouble();
      case 9 -> crash();
      case 10 -> disconnect();
      case 11 -> connect();
      default -> jump();
    }
  }

  private Talk somebody() {
    return talks.get(chance.nextInt(talks.size()));
  }

  private void direct() {
    PhoneNumber phone = somebody().person().phone().orElseThrow();
    String text = "direct " + texts.size();
    accept(() -> stage.accepted(line, phone, text), text);
  }

  private void writes() {
    stage.stage.writes(somebody());
  }

  private void reply() {
    Talk talk = somebody();
    stage.stage.writes(talk);
    String text = "reply " + texts.size();
    accept(() -> stage.replied(talk, text), text);
  }

  private void accept(Supplier<MessageId> send, String text) {
    if (stage.stage.connection(line).connected()) {
      texts.put(send.get(), text);
    }
  }

  private void campaign() {
    if (started.size() < 2) {
      started.add(campaigns.started(line, campaigns.draftFor(line, 1 + chance.nextInt(5))));
      wake();
    }
  }

  private void pauseOrResume() {
    started.replaceAll(
        campaign ->
            campaigns.change(
                line.scope(),
                campaign.id(),
                now ->
                    now.status() == CampaignStatus.PAUSED
                        ? now.resumed(stage.stage.clock.instant())
                        : now.paused("by chance")));
    wake();
  }

  private void trouble() {
    Trouble[] troubles = {
      Trouble.CONNECTION_CLOSED, Trouble.REQUEST_LOST, Trouble.ANSWER_LOST, Trouble.ANSWER_LOST
    };
    stage.stage.world.befall(
        line.connection().instance(), troubles[chance.nextInt(troubles.length)]);
  }

  /** The next worker dies just before or just after its call. */
  private void crash() {
    if (chance.nextBoolean()) {
      stage.stage.gateway.before(instance -> die());
    } else {
      stage.stage.gateway.after(instance -> die());
    }
  }

  private void die() {
    crashes++;
    throw new Crash();
  }

  private void disconnect() {
    stage.stage.change(
        line,
        open ->
            open.after(
                new ConnectionSignal.SocketClosed(CloseCause.TRANSIENT),
                stage.stage.clock.instant()));
  }

  private void connect() {
    stage.stage.change(
        line, now -> now.opened(now.phone().orElseThrow(), stage.stage.clock.instant()));
    wake();
  }

  private void jump() {
    stage.stage.pass(Duration.ofSeconds(chance.nextInt(900) - 300));
  }

  private void wake() {
    stage.stage.transactions.run(
        line.scope(),
        () -> stage.backend.lanes().wake(line.scope(), line.id(), stage.stage.clock.instant()));
  }

  private void pass(Duration time) {
    stage.stage.pass(time);
    try {
      stage.settle.once(10);
      stage.work();
    } catch (Crash dead) {
      // Its lease ends, and another worker finds what it left.
    }
  }

  private void heal() {
    connect();
    for (Campaign campaign : started) {
      campaigns.change(
          line.scope(), campaign.id(), now -> now.resumed(stage.stage.clock.instant()));
    }
    wake();
  }

  private boolean quiet() {
    boolean settled =
        texts.keySet().stream()
            .map(id -> stage.delivery(line, id))
            .noneMatch(d -> d == Delivery.QUEUED || d == Delivery.SENDING);
    return settled && started.stream().allMatch(this::served);
  }

  private boolean served(Campaign campaign) {
    Tally tally = campaigns.now(line.scope(), campaign.id()).tally();
    return tally.pending() + tally.sending() == 0;
  }

  int crashes() {
    return crashes;
  }

  int left() {
    return log().size();
  }

  /** How often a limit held something back. */
  int limited() {
    return stage.stage.counters.decisions("hour_limit")
        + stage.stage.counters.decisions("day_limit");
  }

  private List<FoundMessage> log() {
    List<FoundMessage> log = new ArrayList<>();
    for (Jid chat : chats()) {
      stage.stage.world.find(line.connection().instance(), chat, Instant.MIN, Instant.MAX).stream()
          .filter(FoundMessage::fromMe)
          .forEach(log::add);
    }
    log.sort(Comparator.comparing(FoundMessage::at));
    return log;
  }

  private List<Jid> chats() {
    return stage.stage.world.sent(line.connection().instance()).stream()
        .map(sent -> Jid.of(sent.to()))
        .distinct()
        .toList();
  }

  /** What must not have happened, in words; empty when all is well. */
  List<String> breaches() {
    List<String> breaches = new ArrayList<>();
    texts.forEach((id, text) -> own(id, text, breaches));
    ofCampaigns(breaches);
    limits(breaches);
    return breaches;
  }

  private void own(MessageId id, String text, List<String> breaches) {
    long left = log().stream().filter(sent -> sent.text().equals(Optional.of(text))).count();
    Message message = stage.now(line, id);
    boolean right =
        switch (message.delivery()) {
          case SENT, DELIVERED, READ -> left == 1;
          case FAILED -> left == 0;
          case UNCERTAIN -> left <= 1;
          case RECEIVED, QUEUED, SENDING -> false;
        };
    if (!right) {
      breaches.add(text + " is " + message.delivery() + " and left " + left + " times");
    }
  }

  private void ofCampaigns(List<String> breaches) {
    int reached = 0;
    int doubtful = 0;
    for (Campaign campaign : started) {
      Tally tally = campaigns.now(line.scope(), campaign.id()).tally();
      reached += tally.sent() + tally.delivered() + tally.read() + tally.replied();
      doubtful += tally.uncertain();
      if (tally.pending() + tally.sending() > 0) {
        breaches.add("a campaign did not end: " + tally);
      }
    }
    long left = log().stream().filter(sent -> sent.text().orElseThrow().startsWith("Olá")).count();
    if (left < reached || left > reached + doubtful) {
      breaches.add(left + " left of campaigns, and " + reached + " count as sent");
    }
  }

  private void limits(List<String> breaches) {
    List<Instant> counted =
        log().stream()
            .filter(sent -> !sent.text().orElseThrow().startsWith("reply"))
            .map(FoundMessage::at)
            .sorted()
            .toList();
    for (int i = PER_HOUR; limits && i < counted.size(); i++) {
      if (counted.get(i).isBefore(counted.get(i - PER_HOUR).plus(Duration.ofHours(1)))) {
        breaches.add("more than " + PER_HOUR + " within the hour before " + counted.get(i));
      }
    }
    Map<LocalDate, Integer> days = new HashMap<>();
    for (Instant at : counted) {
      if (days.merge(at.atZone(zone).toLocalDate(), 1, Integer::sum) > PER_DAY && limits) {
        breaches.add("more than " + PER_DAY + " on the day of " + at);
      }
      if (!WINDOW.contains(at, zone)) {
        breaches.add("outside the window at " + at);
      }
    }
  }
}
