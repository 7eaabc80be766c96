package dev.recado.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Some;
import dev.recado.testkit.operations.RecordingJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchersTest {
  private final Watchers watchers = new Watchers(new RecordingJournal());
  private final TenantScope scope = TestScopes.of(Some.tenant().id());
  private final Counting topic = new Counting();

  /** A thing that looks like a number. */
  private static final class Counting implements LiveTopic {
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicBoolean broken = new AtomicBoolean();

    @Override
    public String name() {
      return "number";
    }

    @Override
    public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
      looks.incrementAndGet();
      if (broken.get()) {
        throw new IllegalStateException("cannot be read");
      }
      return number.get();
    }
  }

  /** What one stream was told. */
  private final class Stream {
    private static final String HERE = "";
    private final List<String> told = new ArrayList<>();
    private int looksWhenOpened;
    private final AtomicBoolean allowed = new AtomicBoolean(true);
    private final AtomicBoolean open = new AtomicBoolean(true);

    Stream opened(TenantScope by) {
      Watch watch = new Watch(topic, "number", "", by, Optional.empty());
      watchers.add(
          new Listener(List.of(watch), allowed::get, this::tell, open::get, () -> open.set(false)));
      return this;
    }

    private void tell(String name) {
      if (name.equals(HERE)) {
        looksWhenOpened = topic.looks.get();
      } else {
        told.add(name);
      }
    }
  }

  @Test
  void a_stream_is_told_of_a_change_once_and_not_of_what_was_before() {
    Stream stream = new Stream().opened(scope);
    watchers.look();
    assertThat(stream.told).isEmpty();

    topic.number.incrementAndGet();
    watchers.look();
    watchers.look();

    assertThat(stream.told).containsExactly("number");
  }

  @Test
  void a_stream_opens_after_what_it_watches_was_looked_at() {
    assertThat(new Stream().opened(scope).looksWhenOpened).isEqualTo(1);
  }

  @Test
  void a_change_right_after_the_stream_was_opened_is_not_missed() {
    Stream stream = new Stream().opened(scope);
    topic.number.incrementAndGet();
    watchers.look();
    assertThat(stream.told).containsExactly("number");
  }

  @Test
  void a_thing_is_looked_at_once_however_many_watch_it() {
    new Stream().opened(scope);
    new Stream().opened(scope);
    int before = topic.looks.get();
    watchers.look();
    assertThat(topic.looks.get() - before).isEqualTo(1);
  }

  @Test
  void the_same_topic_of_another_tenant_is_another_thing() {
    new Stream().opened(scope);
    new Stream().opened(TestScopes.of(Some.tenant().id()));
    int before = topic.looks.get();
    watchers.look();
    assertThat(topic.looks.get() - before).isEqualTo(2);
  }

  @Test
  void whoever_may_not_see_any_more_is_told_nothing_more() {
    Stream stream = new Stream().opened(scope);
    stream.allowed.set(false);
    watchers.check();
    topic.number.incrementAndGet();
    watchers.look();
    assertThat(stream.told).isEmpty();
    assertThat(stream.open).isFalse();
    assertThat(watchers.none()).isTrue();
  }

  @Test
  void whoever_has_left_is_forgotten() {
    new Stream().opened(scope).open.set(false);
    watchers.look();
    assertThat(watchers.none()).isTrue();
  }

  @Test
  void whoever_leaves_while_he_is_told_ends_no_other_stream() {
    AtomicBoolean closed = new AtomicBoolean();
    Watch watch = new Watch(topic, "number", "", scope, Optional.empty());
    watchers.add(
        new Listener(
            List.of(watch),
            () -> true,
            name -> {
              throw new IllegalStateException("the sink is closed");
            },
            () -> true,
            () -> closed.set(true)));
    Stream stays = new Stream().opened(scope);

    topic.number.incrementAndGet();
    watchers.look();
    topic.number.incrementAndGet();
    watchers.look();

    assertThat(stays.told).hasSize(2);
    assertThat(closed).isTrue();
  }

  @Test
  void what_cannot_be_looked_at_holds_up_nothing() {
    Stream stream = new Stream().opened(scope);
    topic.broken.set(true);
    watchers.look();
    topic.broken.set(false);
    watchers.look();
    assertThat(stream.told).hasSize(2);
  }
}
