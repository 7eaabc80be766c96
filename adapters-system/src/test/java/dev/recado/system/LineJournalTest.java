package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineJournalTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:34:05.678Z");
  private static final TenantId TENANT =
      new TenantId(UUID.fromString("01234567-89ab-7def-8000-00000000000f"));
  private static final String TENANT_LETTERS = "abcdefghijklhnopiaaaaaaaaaaaaaap";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final CurrentRequest request = new CurrentRequest(new Random(7));
  private final List<Throwable> traces = new ArrayList<>();
  private final LineJournal journal = journal(Level.INFO, LogFormat.TEXT);

  private LineJournal journal(Level threshold, LogFormat format) {
    return new LineJournal(
        new LogWriter(threshold, format, List.of(new LogTarget(out))),
        new Masking(Set.of("the gateway's key")),
        request,
        InstantSource.fixed(NOW),
        traces::add);
  }

  @Test
  void a_line_has_time_level_request_tenant_and_text() {
    String name = request.begin();
    journal.info(TENANT, "Status updated {} to {}", "qr", "connected");

    assertThat(written())
        .isEqualTo(
            "2026-11-21 09:34:05Z INFO "
                + name
                + " "
                + TENANT_LETTERS
                + " Status updated qr to connected\n");
  }

  @Test
  void outside_of_requests_and_tenants_there_are_dashes() {
    journal.platform(Level.WARN, "unknown_instance");

    assertThat(written()).isEqualTo("2026-11-21 09:34:05Z WARN - - unknown_instance\n");
  }

  @Test
  void levels_below_the_threshold_are_not_written() {
    journal.platform(Level.DEBUG, "detail");
    journal.platform(Level.INFO, "news");
    journal(Level.ERROR, LogFormat.TEXT).platform(Level.WARN, "warning");

    assertThat(written()).endsWith("news\n").hasLineCount(1);
  }

  @Test
  void ids_are_letters_and_phones_are_masked() {
    journal.info(
        TENANT, "{} {} {}", TENANT, Optional.of(TENANT.value()), new PhoneNumber("5511999990199"));

    assertThat(written()).endsWith(" " + TENANT_LETTERS + " " + TENANT_LETTERS + " ****99\n");
  }

  @Test
  void a_uuid_in_plain_text_may_be_a_secret() {
    journal.info(TENANT, "{}", TENANT.value().toString());

    assertThat(written()).endsWith(" [MASKED]\n");
  }

  @Test
  void a_request_line_shows_its_status() {
    journal.platform(
        Level.INFO, "HTTP {} {} {} {}", "GET", "/messages/{id}", 404, Duration.ofMillis(512));

    assertThat(written()).endsWith(" HTTP GET /messages/{id} 404 0.51s\n");
  }

  @Test
  void counts_and_ports_stay_readable() {
    journal.platform(Level.INFO, "Server started port={} pid={} {}", 3000, 12345L, 99);

    assertThat(written()).endsWith(" Server started port=30_00 pid=1_23_45 99\n");
  }

  @Test
  void a_phone_number_passed_as_a_number_is_masked() {
    journal.platform(Level.INFO, "to {}", 5511999990199L);

    assertThat(written()).endsWith(" to ****99\n");
  }

  @Test
  void an_argument_cannot_break_the_line_or_take_the_place_of_another() {
    journal.platform(
        Level.INFO, "said {} by {}", "{} \n2026-11-21 09:34:05Z ERROR - - forged", "Ana");

    assertThat(written())
        .endsWith(" said {} \\n#-11-21 09:34:05Z ERROR - - forged by Ana\n")
        .hasLineCount(1);
  }

  @Test
  void too_many_or_too_few_arguments_lose_nothing() {
    journal.platform(Level.INFO, "a {}", "b", "c");
    journal.platform(Level.INFO, "a {} {}", "b");
    journal.platform(Level.INFO, "none", Optional.empty());

    assertThat(written().lines().map(line -> line.substring(30)))
        .containsExactly("a b c", "a b {}", "none -");
  }

  @Test
  void secrets_are_masked_in_pattern_and_argument() {
    journal.platform(Level.INFO, "apikey={} {}", "abc", "it is the gateway's key");

    assertThat(written()).endsWith(" apikey=[MASKED] it is [MASKED]\n");
  }

  @Test
  void json_holds_the_same_words() {
    journal(Level.INFO, LogFormat.JSON).info(TENANT, "said \"{}\" \\ {}", "a\nb", "é");

    assertThat(written())
        .isEqualTo(
            "{\"time\":\"2026-11-21 09:34:05Z\",\"level\":\"INFO\",\"request\":\"-\",\"tenant\":\""
                + TENANT_LETTERS
                + "\",\"text\":\"said \\\"a\\\\nb\\\" \\\\ é\"}\n");
  }

  @Test
  void an_exception_is_named_on_the_line_and_traced_elsewhere_with_its_texts_masked() {
    Exception cause = new IllegalArgumentException("token=abc for 5511999990199");
    Exception thrown = new IllegalStateException("password=hunter two\nlines", cause);
    journal.platform(Level.ERROR, "request failed {}", thrown);

    assertThat(written())
        .endsWith(" request failed IllegalStateException: password=[MASKED] two\\nlines\n");
    assertThat(traces).singleElement().satisfies(trace -> assertMaskedCopy(trace, thrown));
  }

  private static void assertMaskedCopy(Throwable trace, Throwable thrown) {
    assertThat(trace).hasToString("java.lang.IllegalStateException: password=[MASKED] two\\nlines");
    assertThat(trace.getStackTrace()).isEqualTo(thrown.getStackTrace());
    assertThat(trace.getCause())
        .hasToString("java.lang.IllegalArgumentException: token=[MASKED] for ****99");
  }

  @Test
  void below_error_an_exception_leaves_no_trace() {
    journal.warn(TENANT, "gateway {}", new IllegalStateException());

    assertThat(written()).endsWith(" gateway IllegalStateException\n");
    assertThat(traces).isEmpty();
  }

  @Test
  void exceptions_that_cause_each_other_end() {
    Exception first = new IllegalStateException("first");
    first.initCause(new IllegalStateException("second", first));
    journal.platform(Level.ERROR, "failed {}", first);

    assertThat(traces).hasSize(1);
  }

  private String written() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
