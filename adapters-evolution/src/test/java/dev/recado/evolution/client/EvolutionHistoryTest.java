package dev.recado.evolution.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.recado.application.inbox.GatewayEvent;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.ReadByUs;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.inbox.port.History;
import dev.recado.application.inbox.port.History.Found;
import dev.recado.application.inbox.port.History.Leaf;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.recovery.Span;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.evolution.Fixtures;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code findMessages} really answers, beyond what every history promises. */
class EvolutionHistoryTest {
  private static final long SECOND = 1_760_900_000L;
  private static final Instant AT = Instant.ofEpochSecond(SECOND);
  private static final Span HOUR = new Span(AT.minusSeconds(1800), AT.plusSeconds(1800));
  private static final History.Source SOURCE =
      new History.Source(
          new InstanceName("unidade-centro-7f3k"), Optional.of(new PhoneNumber("5511999990000")));
  private static final String ANA = "'remoteJid':'5511999990101@s.whatsapp.net','fromMe':false";
  private static final String OURS = "'remoteJid':'5511999990101@s.whatsapp.net','fromMe':true";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private String answer = "{}";
  private HttpServer server;
  private History history;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(
                exchange.getRequestURI().getPath()
                    + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    int port = server.getAddress().getPort();
    history = SimulatedWorld.history(URI.create("http://127.0.0.1:" + port));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answers(String records) {
    answer = "{'messages':{'records':[%s]}}".formatted(records).replace('\'', '"');
  }

  private static String record(String key, String more) {
    return record("A1", key, String.valueOf(SECOND), more);
  }

  private static String record(String id, String key, String seconds, String more) {
    return ("{'id':'row','key':{'id':'%s',%s},'pushName':'Ana','messageTimestamp':%s,"
            + "'message':{'conversation':'Oi'}%s}")
        .formatted(id, key, seconds, more);
  }

  private Leaf read() {
    return history.read(SOURCE, HOUR, 1);
  }

  private Found only() {
    return read().found().getFirst();
  }

  private static <T extends GatewayEvent> T first(Class<T> kind, Found found) {
    return found.reading().events().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Person person(Found found) {
    return ((Chat.Direct) first(MessageArrived.class, found).chat()).person();
  }

  @Test
  void the_question_names_both_ends_of_the_time_a_page_size_called_offset_and_no_chat() {
    answers("");
    history.read(SOURCE, HOUR, 3);
    assertThat(asked)
        .containsExactly(
            ("/chat/findMessages/unidade-centro-7f3k {'where':{'messageTimestamp':"
                    + "{'gte':'2025-10-19T18:23:20Z','lte':'2025-10-19T19:23:20Z'}},"
                    + "'page':3,'offset':50}")
                .replace('\'', '"'));
  }

  @Test
  void the_recorded_answer_is_read_with_lid_phone_and_ticks() {
    Path recorded =
        Fixtures.http().stream()
            .filter(file -> file.toString().contains("findmessages"))
            .findFirst()
            .orElseThrow();
    JsonObject response = Fixtures.read(recorded).getJsonObject("response");
    answer = response.getJsonObject("body").toString();

    Leaf leaf = read();

    assertThat(leaf.last()).isTrue();
    Found hers = leaf.found().getFirst();
    assertThat(person(hers).phone()).contains(new PhoneNumber("5511999990101"));
    assertThat(person(hers).lid()).contains(new Jid("171000000000101", "lid"));
    assertThat(hers.direction()).isEqualTo(Direction.INBOUND);
    Found ours = leaf.found().getLast();
    assertThat(ours.direction()).isEqualTo(Direction.OUTBOUND);
    assertThat(ours.receipt()).contains(Receipt.READ);
    assertThat(first(MessageEchoed.class, ours).origin()).isEqualTo(Origin.OTHER_CLIENT);
    assertThat(ours.reading().event()).isEqualTo("messages.found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1760900000", "'1760900000'", "{'low':1760900000,'high':0,'unsigned':true}"})
  void the_time_may_be_a_number_a_text_or_two_halves(String seconds) {
    answers(record("A1", ANA, seconds, ""));
    assertThat(only().at()).isEqualTo(AT);
    assertThat(first(MessageArrived.class, only()).message().at()).isEqualTo(AT);
  }

  @Test
  void a_person_who_is_only_a_lid_stays_one() {
    answers(record("'remoteJid':'171000000000150@lid','fromMe':false", ""));
    assertThat(person(only()).phone()).isEmpty();
    assertThat(person(only()).lid()).contains(new Jid("171000000000150", "lid"));
  }

  @Test
  void our_own_number_beside_a_lid_is_not_taken_for_the_customers() {
    answers(
        record(
            "'remoteJid':'171000000000150@lid','fromMe':true,"
                + "'remoteJidAlt':'5511999990000@s.whatsapp.net'",
            ""));
    Chat chat = first(MessageEchoed.class, only()).chat();
    assertThat(((Chat.Direct) chat).person().phone()).isEmpty();
  }

  @Test
  void what_was_typed_on_the_phone_is_told_from_what_programs_sent() {
    answers(record(OURS, ",'source':'android'"));
    assertThat(first(MessageEchoed.class, only()).origin()).isEqualTo(Origin.PHONE);
    answers(record(OURS, ",'source':'web'"));
    assertThat(first(MessageEchoed.class, only()).origin()).isEqualTo(Origin.OTHER_CLIENT);
  }

  @Test
  void ticks_are_told_once_each_and_a_deletion_that_may_be_an_edit_is_none() {
    answers(
        record(
            OURS,
            ",'MessageUpdate':[{'status':'SERVER_ACK'},{'status':'DELETED'},{'status':'READ'},"
                + "{'status':'READ'},{}]"));
    assertThat(only().receipt()).contains(Receipt.READ);
    assertThat(only().reading().events())
        .filteredOn(ReceiptArrived.class::isInstance)
        .extracting(event -> ((ReceiptArrived) event).receipt())
        .containsExactly(Receipt.SENT, Receipt.READ);
  }

  @Test
  void a_customers_message_that_we_read_on_the_phone_is_told_as_read() {
    answers(record(ANA, ",'MessageUpdate':[{'status':'READ'}]"));
    assertThat(only().receipt()).contains(Receipt.READ);
    assertThat(only().reading().events()).anyMatch(ReadByUs.class::isInstance);
  }

  @Test
  void a_broadcast_is_ignored_with_its_ticks() {
    answers(
        record(
            "'remoteJid':'status@broadcast','fromMe':true",
            ",'MessageUpdate':[{'status':'READ'}]"));
    assertThat(only().reading().events()).allMatch(Ignored.class::isInstance);
  }

  @Test
  void what_has_no_id_or_no_time_is_left_out() {
    answers(
        "{'key':{},'messageTimestamp':1760900000},{'key':{'id':'B'}},7,null," + record(ANA, ""));
    assertThat(read().found()).hasSize(1);
  }

  private static String full(long second) {
    return IntStream.range(0, 50)
        .mapToObj(each -> record("A" + each, ANA, String.valueOf(second - each), ""))
        .collect(Collectors.joining(","));
  }

  @Test
  void a_full_page_is_not_the_last_unless_the_gateway_says_so() {
    answers(full(SECOND));
    assertThat(read().last()).isFalse();
    answer = answer.replace("{\"records\"", "{\"total\":50,\"pages\":1,\"records\"");
    assertThat(read().last()).isTrue();
  }

  @Test
  void a_gateway_that_does_not_filter_by_time_is_read_until_what_is_older() {
    long begin = HOUR.from().getEpochSecond();
    answers(
        full(SECOND)
            .concat("," + record("OLD", ANA, String.valueOf(begin - 1), ""))
            .concat("," + record("NEW", ANA, String.valueOf(HOUR.to().getEpochSecond() + 9), "")));
    assertThat(read().last()).isTrue();
    assertThat(read().found())
        .extracting(found -> found.id().value())
        .hasSize(50)
        .doesNotContain("OLD", "NEW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"error\":true}", "{\"messages\":{}}", "not json", "null"})
  void another_answer_under_http_200_is_no_empty_history(String nonsense) {
    answer = nonsense;
    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            GatewayFailed.class,
            failed -> assertThat(failed.code()).isEqualTo("history_unreadable"));
  }
}
