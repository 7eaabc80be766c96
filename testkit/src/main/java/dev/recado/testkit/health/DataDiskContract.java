package dev.recado.testkit.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.health.port.DataDisk;
import org.junit.jupiter.api.Test;

/** What {@link DataDisk} promises. */
public interface DataDiskContract {
  DataDisk readable();

  DataDisk unreadable();

  @Test
  default void a_disk_says_how_much_is_free() {
    assertThat(readable().freeBytes()).hasValueSatisfying(free -> assertThat(free).isPositive());
  }

  @Test
  default void of_a_disk_that_cannot_be_read_nobody_can_tell() {
    assertThat(unreadable().freeBytes()).isEmpty();
  }
}
