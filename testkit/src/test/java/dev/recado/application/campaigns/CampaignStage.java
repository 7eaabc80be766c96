package dev.recado.application.campaigns;

import dev.recado.application.Stage;
import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.NamedPeople.Named;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.messaging.CampaignTurn;
import dev.recado.application.messaging.ConcludeAttempt;
import dev.recado.application.messaging.NextMessage;
import dev.recado.application.messaging.ProbeGateway;
import dev.recado.application.messaging.RunLanes;
import dev.recado.application.messaging.SendMessage;
import dev.recado.application.messaging.SettleUncertain;
import dev.recado.application.messaging.WorkLane;
import dev.recado.application.operations.Once;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.tenant.Name;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.Some;
import dev.recado.testkit.campaigns.PlainTemplates;
import dev.recado.testkit.campaigns.RecipientBook;
import dev.recado.testkit.connections.GatewayWorld.Sent;
import dev.recado.testkit.contacts.PlainPhoneNumbers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The use cases of campaigns, with a scheduler and a worker that are driven by hand. */
final class CampaignStage {
  final Stage stage = new Stage();
  final InMemoryBackend backend = stage.backend;
  final GivenCampaigns given = new GivenCampaigns(backend);
  final PlainTemplates templates = new PlainTemplates();
  final CampaignTexts texts = new CampaignTexts(templates);
  final CampaignDesk desk = new CampaignDesk(stage.essentials, backend.campaigns());
  final CampaignChecks checks =
      new CampaignChecks(
          backend.census(),
          backend.uploads(),
          new AudienceQuestions(backend.connections(), templates));
  final CampaignLaunch launch =
      new CampaignLaunch(
          stage.essentials, checks, backend.recipients(), backend.connections(), backend.lanes());
  final CreateCampaign create =
      new CreateCampaign(
          stage.essentials,
          backend.campaigns(),
          backend.recipients(),
          new CampaignUnit(backend.units(), backend.connections()),
          new NamedPeople(stage.essentials, backend.phoneBook(), new PlainPhoneNumbers()),
          texts);
  final EditCampaign edit = new EditCampaign(desk, texts);
  final CloneCampaign clone =
      new CloneCampaign(stage.essentials, backend.campaigns(), backend.recipients());
  final DispatchCampaign dispatch = new DispatchCampaign(desk, launch);
  final ScheduleCampaign schedule = new ScheduleCampaign(desk);
  final PauseCampaign pause = new PauseCampaign(desk);
  final ResumeCampaign resume = new ResumeCampaign(stage.essentials, desk, launch);
  final CancelCampaign cancel = new CancelCampaign(stage.essentials, desk, backend.recipients());
  final ResetCampaign reset = new ResetCampaign(stage.essentials, desk, backend.recipients());
  final RetryFailedRecipients retry =
      new RetryFailedRecipients(
          stage.essentials, desk, launch, backend.campaigns(), backend.recipients());
  final ListCampaigns list = new ListCampaigns(stage.transactions, backend.campaigns());
  final ListRecipients listRecipients =
      new ListRecipients(stage.transactions, desk, backend.recipients());
  final ShowCampaign show =
      new ShowCampaign(
          stage.transactions,
          backend.campaigns(),
          new WhyCampaignWaits(stage.essentials, backend.connections(), backend.traffic()));
  final SendTest sendTest = new SendTest(desk, templates, sendMessage());
  final WatchCampaigns watch = scheduler();
  final RunLanes lanes = lanes();
  private final SettleUncertain settle =
      new SettleUncertain(
          stage.essentials,
          new JobGate(),
          backend.settlements(),
          backend.ledger(),
          backend.lanes(),
          stage.gateway);

  WatchCampaigns scheduler() {
    return new WatchCampaigns(
        stage.essentials,
        new JobGate(),
        backend.campaigns(),
        new CampaignWatch(stage.essentials, backend.campaigns(), backend.recipients(), launch));
  }

  private SendMessage sendMessage() {
    return new SendMessage(
        stage.essentials,
        stage.files.acceptance(),
        backend.connections(),
        backend.contacts(),
        backend.conversations(),
        new PlainPhoneNumbers());
  }

  private RunLanes lanes() {
    ProbeGateway probe =
        new ProbeGateway(stage.essentials, backend.lanes(), backend.connections(), stage.gateway);
    NextMessage next =
        new NextMessage(
            stage.essentials,
            backend.lanes(),
            backend.ledger(),
            backend.traffic(),
            new CampaignTurn(
                stage.essentials, backend.campaignQueue(), backend.conversations(), templates),
            new NextMessage.Limits(OutboundAllowlist.everybody(), new Random(463)));
    WorkLane work =
        new WorkLane(
            stage.essentials,
            backend.lanes(),
            stage.files.carrier(),
            next,
            new ConcludeAttempt(stage.essentials, backend.ledger(), backend.contacts(), probe),
            probe);
    return new RunLanes(stage.essentials, new JobGate(), backend.lanes(), work, Runnable::run);
  }

  /** A connected unit at the usual pace: two seconds or a little more between two messages. */
  Line line() {
    return line(Pace.usual());
  }

  Line line(Pace pace) {
    Line line = stage.line();
    stage.transactions.run(
        line.scope(),
        () -> backend.paceSettings().change(line.scope(), line.id(), pace, stage.clock.instant()));
    return line;
  }

  /** Time passes a second at a time, with a scheduler, a settler and a worker at work. */
  void run(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      stage.pass(Duration.ofSeconds(1));
      watch.once(100);
      settle.once(10);
      lanes.once("worker", 10);
    }
  }

  static CampaignPlan plan(CanarySettings canary, Optional<Instant> endsAt) {
    return new CampaignPlan(
        new Name("Páscoa"), new MessageText("Olá"), List.of(), List.of(), endsAt, canary);
  }

  static CampaignPlan plan() {
    return plan(CanarySettings.DEFAULT, Optional.empty());
  }

  static List<String> phones(int count) {
    List<String> phones = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      phones.add(Some.phone().digits());
    }
    return phones;
  }

  static CreateCampaign.Draft draft(CampaignPlan plan, List<String> phones) {
    List<Named> people =
        phones.stream().map(phone -> new Named(phone, Optional.empty(), Map.of())).toList();
    return new CreateCampaign.Draft(Optional.empty(), plan, List.of(), people, Optional.empty());
  }

  CreateCampaign.Created created(TenantScope scope, CreateCampaign.Draft draft) {
    return create.create(scope, draft, Once.always());
  }

  CampaignId created(Line line, CampaignPlan plan, String... phones) {
    return created(line.home().unitScope(), draft(plan, Arrays.asList(phones))).campaign().id();
  }

  /** A draft for so many strangers. */
  CampaignId draftFor(Line line, int people) {
    return created(line, plan(), phones(people).toArray(String[]::new));
  }

  CampaignId started(Line line, CampaignPlan plan, int people) {
    CampaignId id = created(line, plan, phones(people).toArray(String[]::new));
    dispatch.dispatch(line.scope(), id);
    return id;
  }

  CampaignId started(Line line, int people) {
    return started(line, plan(), people);
  }

  /** The campaign as it stands now, its tally compared with what its recipients add up to. */
  Campaign now(Line line, CampaignId id) {
    Campaign campaign = given.now(line.scope(), id);
    Tally counted =
        stage.transactions.within(
            line.scope(),
            () -> new RecipientBook(backend.campaignTables()).tally(line.scope(), id));
    if (!campaign.tally().equals(counted)) {
      throw new AssertionError(campaign.tally() + " but the rows say " + counted);
    }
    return campaign;
  }

  List<Recipient> recipients(Line line, CampaignId id) {
    return listRecipients
        .list(
            line.scope(), id, Recipients.Filter.ALL, new Recipients.Request(Optional.empty(), 200))
        .items();
  }

  List<Sent> sent(Line line) {
    return stage.world.sent(line.connection().instance());
  }
}
