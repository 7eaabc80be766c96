package dev.recado.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.crash.Judge.Judgement;
import dev.recado.launcher.crash.Judge.Promise;
import dev.recado.launcher.crash.Judge.Received;
import dev.recado.launcher.crash.Judge.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The judge of the crash suite sees what is wrong, and nothing else. */
class JudgeTest {
  private static final Promise PROMISE = new Promise("u-1", "Olá", "a");
  private static final Received ARRIVED = new Received("u-1", "Olá");

  private static Row row(String id, String status) {
    return new Row(id, "u-1", "Olá", status);
  }

  private static Judgement judged(List<Row> rows, List<Received> received) {
    return Judge.outbound(List.of(PROMISE), rows, received);
  }

  @ParameterizedTest
  @CsvSource({"sent,1", "delivered,1", "read,1", "failed,0", "uncertain,0", "uncertain,1"})
  void what_agrees_is_no_finding(String status, int times) {
    Judgement judgement =
        judged(List.of(row("a", status)), List.of(ARRIVED, ARRIVED).subList(0, times));
    assertThat(judgement).isEqualTo(new Judgement(0, 0, List.of()));
  }

  @ParameterizedTest
  @CsvSource({"sent,0", "queued,0", "sending,0"})
  void what_never_arrived_is_lost(String status, int times) {
    Judgement judgement = judged(List.of(row("a", status)), List.of(ARRIVED).subList(0, times));
    assertThat(judgement.lost()).isEqualTo(1);
    assertThat(judgement.doubled()).isZero();
    assertThat(judgement.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"sent,2", "uncertain,2", "failed,1"})
  void what_arrived_more_often_than_it_was_accepted_is_doubled(String status, int times) {
    Judgement judgement =
        judged(List.of(row("a", status)), List.of(ARRIVED, ARRIVED).subList(0, times));
    assertThat(judgement.doubled()).isEqualTo(1);
    assertThat(judgement.lost()).isZero();
    assertThat(judgement.findings()).isNotEmpty();
  }

  @Test
  void a_promise_without_a_row_is_lost_even_when_the_text_was_said_by_another() {
    assertThat(judged(List.of(), List.of()).lost()).isPositive();
    assertThat(judged(List.of(row("b", "sent")), List.of(ARRIVED)).lost()).isEqualTo(1);
  }

  @Test
  void a_text_that_was_said_twice_has_to_arrive_twice() {
    List<Promise> both = List.of(PROMISE, new Promise("u-1", "Olá", "b"));
    List<Row> rows = List.of(row("a", "sent"), row("b", "delivered"));
    assertThat(Judge.outbound(both, rows, List.of(ARRIVED, ARRIVED)).findings()).isEmpty();
    assertThat(Judge.outbound(both, rows, List.of(ARRIVED)).lost()).isEqualTo(1);
    assertThat(Judge.outbound(both, rows, List.of(ARRIVED, ARRIVED, ARRIVED)).doubled())
        .isEqualTo(1);
  }

  @Test
  void what_left_without_a_row_is_found() {
    Judgement judgement = Judge.outbound(List.of(), List.of(), List.of(ARRIVED));
    assertThat(judgement.doubled()).isEqualTo(1);
  }

  @Test
  void what_a_customer_wrote_is_here_once() {
    Row here = row("a", "received");
    assertThat(Judge.inbound(List.of(ARRIVED), List.of(here)).findings()).isEmpty();
    assertThat(Judge.inbound(List.of(ARRIVED), List.of()).lost()).isEqualTo(1);
    assertThat(Judge.inbound(List.of(ARRIVED), List.of(here, row("b", "received"))).doubled())
        .isEqualTo(1);
  }
}
