package dev.recado.ui.monitoring;

import dev.recado.application.monitoring.Report;
import dev.recado.application.monitoring.ShowMonitoring.Overview;
import dev.recado.application.monitoring.port.MonitoringLog.Sample;
import dev.recado.domain.monitoring.Cause;
import dev.recado.domain.monitoring.Checkpoint;
import dev.recado.domain.monitoring.Decision;
import dev.recado.domain.monitoring.Level;
import dev.recado.domain.monitoring.Metric;
import dev.recado.domain.monitoring.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The metrics as they are read.
 *
 * @param platform whether they are the platform's and not one company's
 * @param decision label of the decision, and its colour
 * @param causes keys of texts
 */
public record MonitoringView(
    boolean platform,
    String release,
    Instant begun,
    String decision,
    String colour,
    List<Why> causes,
    List<Row> metrics,
    List<Mark> checkpoints) {
  /**
   * A cause.
   *
   * @param kind of it, a key of the texts
   * @param metric it is about
   */
  public record Why(String kind, Optional<String> metric) {
    static Why from(Cause cause) {
      return new Why(cause.kind().label(), cause.metric().map(Metric::label));
    }
  }

  /**
   * One metric.
   *
   * @param spark points of a line over the last hour; empty when nothing is known of it
   */
  public record Row(String name, String level, String colour, List<Part> parts, String spark) {}

  /** What was measured of it. */
  public record Part(String measure, String value, String colour) {}

  /** A checkpoint. */
  public record Mark(
      int minutes, Instant at, String level, String colour, String decision, String tone) {
    static Mark from(Checkpoint checkpoint) {
      return new Mark(
          checkpoint.mark(),
          checkpoint.takenAt(),
          checkpoint.level().label(),
          MonitoringView.colour(checkpoint.level()),
          checkpoint.assessment().decision().label(),
          MonitoringView.colour(checkpoint.assessment().decision()));
    }
  }

  static MonitoringView from(Overview overview) {
    var assessment = overview.assessment();
    return new MonitoringView(
        overview.platform(),
        overview.release().name(),
        overview.begun(),
        assessment.decision().label(),
        colour(assessment.decision()),
        assessment.causes().stream().map(Why::from).toList(),
        assessment.readings().stream().map(reading -> row(reading, overview.samples())).toList(),
        overview.checkpoints().stream().map(Mark::from).toList());
  }

  private static Row row(Reading reading, List<Sample> samples) {
    return new Row(
        reading.metric().label(),
        reading.level().label(),
        colour(reading.level()),
        reading.parts().stream().map(MonitoringView::part).toList(),
        Spark.of(reading.metric().measures().getFirst(), samples));
  }

  private static Part part(Reading.Part part) {
    return new Part(
        part.measure().label(), Report.value(part.measure(), part.value()), colour(part.level()));
  }

  static String colour(Level level) {
    return switch (level) {
      case OK -> "green";
      case WARNING -> "yellow";
      case CRITICAL -> "red";
    };
  }

  public static String colour(Decision decision) {
    return switch (decision) {
      case PENDING -> "blue";
      case GO -> "green";
      case MONITOR -> "yellow";
      case NO_GO -> "red";
    };
  }
}
