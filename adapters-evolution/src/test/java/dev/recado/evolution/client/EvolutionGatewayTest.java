package dev.recado.evolution.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.Gateway.FoundMessage;
import dev.recado.application.connections.port.Gateway.Pairing;
import dev.recado.application.connections.port.InstanceMissing;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.domain.refusal.GatewayRefused;
import dev.recado.evolution.simulator.model.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Evolution API does beyond the contract every gateway keeps. */
class EvolutionGatewayTest {
  private static final InstanceName INSTANCE = new InstanceName("r-7f3k");
  private static final PhoneNumber OWN = new PhoneNumber("5511999990000");
  private static final Jid ANA = Jid.of(new PhoneNumber("5511999990101"));
  private static final URI WEBHOOK = URI.create("http://127.0.0.1:9/webhooks/secret");

  private final SimulatedWorld world = new SimulatedWorld();
  private final Gateway gateway = world.gateway();

  @AfterEach
  void stop() {
    world.close();
  }

  private void link() {
    gateway.open(INSTANCE, WEBHOOK);
    gateway.pair(INSTANCE);
    world.scan(INSTANCE, OWN);
  }

  private SendOutcome send(String text) {
    return gateway.send(INSTANCE, ANA, new MessageText(text));
  }

  @Test
  void an_instance_is_opened_with_our_address_our_events_and_quiet_settings() {
    gateway.open(INSTANCE, WEBHOOK);

    var webhook = world.named(INSTANCE).webhook().orElseThrow().config();
    assertThat(webhook.url()).isEqualTo(WEBHOOK.toString());
    assertThat(webhook.base64()).isFalse();
    assertThat(webhook.events()).extracting(Enum::name).contains("MESSAGES_UPSERT", "CALL");
    assertThat(world.named(INSTANCE).settings().values().getBoolean("readMessages")).isFalse();
  }

  @Test
  void a_code_that_has_not_come_yet_is_pending() {
    gateway.open(INSTANCE, WEBHOOK);
    world.fault(INSTANCE, Operation.CONNECT, "count0");

    assertThat(gateway.pair(INSTANCE)).isEqualTo(new Pairing.Pending());
    assertThat(gateway.pair(INSTANCE)).isInstanceOf(Pairing.Code.class);
  }

  @Test
  void an_error_under_http_200_is_a_failure() {
    gateway.open(INSTANCE, WEBHOOK);
    world.fault(INSTANCE, Operation.CONNECT, "error-true");

    assertThatThrownBy(() -> gateway.pair(INSTANCE)).isInstanceOf(GatewayFailed.class);
  }

  @Test
  void a_wrong_key_and_a_missing_licence_are_refusals_that_say_what_to_check() {
    gateway.open(INSTANCE, WEBHOOK);

    assertThatThrownBy(() -> world.gateway("wrong").open(new InstanceName("r-2"), WEBHOOK))
        .isInstanceOf(GatewayRefused.class)
        .hasMessageContaining("EVOLUTION_API_KEY");
    world.fault(INSTANCE, Operation.CONNECT, "license-required-503");
    assertThatThrownBy(() -> gateway.pair(INSTANCE))
        .isInstanceOf(GatewayRefused.class)
        .hasMessageContaining("licence");
  }

  @Test
  void an_instance_the_gateway_lost_is_missing() {
    gateway.open(INSTANCE, WEBHOOK);
    world.fault(INSTANCE, Operation.CONNECT, "instance-missing-404");

    assertThatThrownBy(() -> gateway.pair(INSTANCE)).isInstanceOf(InstanceMissing.class);
  }

  @Test
  void a_close_that_fails_half_way_is_told_and_the_next_one_ends_it() {
    link();
    world.fault(INSTANCE, Operation.DELETE, "object-object-400");

    assertThatThrownBy(() -> gateway.close(INSTANCE)).isInstanceOf(GatewayFailed.class);
    gateway.close(INSTANCE);
    assertThat(world.named(INSTANCE).isLoaded()).isFalse();
  }

  @Test
  void a_close_that_failed_over_an_instance_already_gone_is_fine() {
    world.fault(INSTANCE, Operation.LOGOUT, "object-object-400");

    assertThatCode(() -> gateway.close(INSTANCE)).doesNotThrowAnyException();
  }

  @Test
  void a_brazilian_number_is_accepted_under_its_canonical_address() {
    link();
    Jid typed = Jid.of(new PhoneNumber("5531999990103"));

    assertThat(gateway.send(INSTANCE, typed, new MessageText("Oi")))
        .isInstanceOfSatisfying(
            SendOutcome.Accepted.class,
            accepted ->
                assertThat(accepted.canonical()).contains(Jid.of(new PhoneNumber("553199990103"))));
  }

  @Test
  void a_reply_goes_to_a_lid_as_it_is() {
    link();

    assertThat(gateway.send(INSTANCE, new Jid("171000000000101", "lid"), new MessageText("Oi")))
        .isInstanceOf(SendOutcome.Accepted.class);
    assertThat(world.simulator().sent().last(1, any -> true))
        .singleElement()
        .satisfies(sent -> assertThat(sent.number()).isEqualTo("171000000000101@lid"));
  }

  @ParameterizedTest
  @CsvSource({
    "connection-closed-500, FailedBefore",
    "not-loaded-500, FailedBefore",
    "license-required-503, FailedBefore",
    "unauthorized, FailedBefore",
    "instance-missing-404, FailedBefore",
    "not-on-whatsapp, Rejected",
    "validation, Rejected",
    "connection-closed-400, Unknown",
    "timed-out-400, Unknown",
    "object-object-400, Unknown",
    "raw-error-400, Unknown",
    "cut-before, Unknown",
    "cut-after, Unknown",
    "201-without-id, Unknown",
    "slow, Accepted"
  })
  void every_answer_of_the_gateway_is_told_apart(String answer, String outcome) {
    link();
    world.fault(INSTANCE, Operation.SEND_TEXT, answer);

    assertThat(send("Oi").getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeout-before", "timeout-after"})
  void no_answer_within_the_limit_is_unknown(String fault) {
    link();
    world.fault(INSTANCE, Operation.SEND_TEXT, fault);

    assertThat(send("Oi")).isInstanceOf(SendOutcome.Unknown.class);
    assertThat(world.sent(INSTANCE)).hasSize(fault.equals("timeout-after") ? 1 : 0);
  }

  @Test
  void what_was_sent_is_found_over_several_pages_newest_first() {
    link();
    List<String> texts = IntStream.range(0, 120).mapToObj(number -> "text " + number).toList();
    texts.forEach(this::send);

    List<FoundMessage> found =
        gateway.find(INSTANCE, ANA, Instant.EPOCH, Instant.parse("2101-01-01T00:00:00Z"));

    assertThat(found).hasSize(120);
    assertThat(found).extracting(FoundMessage::text).first().isEqualTo(Optional.of("text 119"));
    assertThat(found).extracting(FoundMessage::id).doesNotHaveDuplicates();
  }

  @Test
  void a_name_with_any_characters_lives_its_whole_life() {
    InstanceName odd = new InstanceName("a b+c/../ü?x=1&instanceName=other");
    gateway.open(odd, WEBHOOK);

    assertThat(gateway.pair(odd)).isInstanceOf(Pairing.Code.class);
    gateway.close(odd);
  }
}
