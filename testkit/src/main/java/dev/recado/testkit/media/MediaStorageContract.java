package dev.recado.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.application.media.port.MediaStorage.Span;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What {@link MediaStorage} promises. */
public interface MediaStorageContract {
  MediaStorage storage();

  private static TenantScope tenant() {
    return TestScopes.of(new TenantId(Some.uuid()));
  }

  private static MediaId id() {
    return new MediaId(Some.uuid());
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private Optional<byte[]> read(TenantScope scope, MediaId id, Span span) {
    return storage()
        .open(scope, id, span)
        .map(
            stream -> {
              try (InputStream part = stream) {
                return part.readAllBytes();
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            });
  }

  @Test
  default void what_is_kept_comes_back_byte_by_byte() {
    TenantScope scope = tenant();
    for (int size : new int[] {1, 1000, 3_000_000}) {
      MediaId id = id();
      storage().keep(scope, id, noise(size));
      assertThat(read(scope, id, Span.ALL))
          .hasValueSatisfying(b -> assertThat(b).isEqualTo(noise(size)));
    }
  }

  @Test
  default void a_part_is_just_that_part() {
    TenantScope scope = tenant();
    MediaId id = id();
    byte[] bytes = noise(1000);
    storage().keep(scope, id, bytes);
    assertThat(read(scope, id, new Span(0, 1)))
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(Arrays.copyOf(bytes, 1)));
    assertThat(read(scope, id, new Span(100, 200)))
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(Arrays.copyOfRange(bytes, 100, 300)));
    assertThat(read(scope, id, new Span(990, 200)))
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(Arrays.copyOfRange(bytes, 990, 1000)));
  }

  @Test
  default void nothing_is_kept_under_an_id_nobody_used() {
    TenantScope scope = tenant();
    assertThat(storage().open(scope, id(), Span.ALL)).isEmpty();
    storage().remove(scope, id());
  }

  @Test
  default void keeping_again_takes_the_place_of_what_was_there() {
    TenantScope scope = tenant();
    MediaId id = id();
    storage().keep(scope, id, noise(1000));
    storage().keep(scope, id, noise(7));
    assertThat(read(scope, id, Span.ALL))
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(noise(7)));
  }

  @Test
  default void what_is_removed_is_gone() {
    TenantScope scope = tenant();
    MediaId id = id();
    storage().keep(scope, id, noise(10));
    storage().remove(scope, id);
    assertThat(storage().open(scope, id, Span.ALL)).isEmpty();
  }

  @Test
  default void another_tenant_neither_reads_nor_touches_it_under_the_same_id() {
    TenantScope ours = tenant();
    TenantScope theirs = tenant();
    MediaId id = id();
    storage().keep(ours, id, noise(10));
    assertThat(storage().open(theirs, id, Span.ALL)).isEmpty();
    storage().remove(theirs, id);
    storage().keep(theirs, id, noise(5));
    assertThat(read(ours, id, Span.ALL))
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(noise(10)));
  }

  @Test
  default void who_keeps_at_the_same_time_leaves_one_whole_file() {
    TenantScope scope = tenant();
    MediaId id = id();
    Together.call(
        8,
        each -> {
          storage().keep(scope, id, noise(100_000 + each));
          return each;
        });
    byte[] left = read(scope, id, Span.ALL).orElseThrow();
    assertThat(left).isEqualTo(noise(left.length));
  }

  @Test
  default void no_part_is_before_the_beginning_or_empty() {
    assertThatThrownBy(() -> new Span(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Span(0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
