package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTargetTest {
  @TempDir private Path folder;

  @Test
  void a_file_is_continued() throws IOException {
    Path file = folder.resolve("app.log");
    LogTarget.file(file).write("first");
    LogTarget.file(file).write("second é");

    assertThat(file).hasContent("first\nsecond é\n");
  }

  @Test
  void a_file_that_cannot_be_written_stops_the_start() {
    assertThatIOException().isThrownBy(() -> LogTarget.file(folder));
  }

  @Test
  void lines_of_many_threads_and_writers_do_not_mix() throws IOException {
    Path file = folder.resolve("app.log");
    LogTarget[] targets = {LogTarget.file(file), LogTarget.file(file)};
    String line = "x".repeat(500);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 1_000).forEach(i -> threads.execute(() -> targets[i % 2].write(line)));
    }

    assertThat(Files.readAllLines(file)).hasSize(1_000).containsOnly(line);
  }

  @Test
  void a_full_disk_does_not_stop_the_work() {
    LogTarget full =
        new LogTarget(
            new OutputStream() {
              @Override
              public void write(int each) throws IOException {
                throw new IOException("no space left on device");
              }
            });

    assertThatNoException().isThrownBy(() -> full.write("line"));
  }
}
