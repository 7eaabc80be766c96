package dev.recado.web.monitoring;

import dev.recado.application.monitoring.ShowMonitoring.Overview;
import dev.recado.domain.monitoring.Assessment;
import dev.recado.domain.monitoring.Cause;
import dev.recado.domain.monitoring.Checkpoint;
import dev.recado.domain.monitoring.Metric;
import dev.recado.domain.monitoring.Reading;
import dev.recado.domain.monitoring.Scale;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Monitoring as JSON.
 *
 * @param scope platform or tenant
 * @param begunAt when this release was first started
 * @param level the worst of all metrics
 */
public record MonitoringView(
    String release,
    String scope,
    Instant begunAt,
    Instant at,
    String decision,
    String level,
    List<CauseView> causes,
    List<MetricView> metrics,
    List<CheckpointView> checkpoints) {
  /** Why the decision is what it is. */
  public record CauseView(String kind, @Nullable String metric) {
    static CauseView from(Cause cause) {
      return new CauseView(cause.kind().label(), cause.metric().map(Metric::label).orElse(null));
    }
  }

  /**
   * One of the 13.
   *
   * @param value of the first part; null when nothing applies
   */
  public record MetricView(
      String name, String level, @Nullable Double value, List<PartView> parts) {
    static MetricView from(Reading reading) {
      return new MetricView(
          reading.metric().label(),
          reading.level().label(),
          reading.value().isPresent() ? reading.value().getAsDouble() : null,
          reading.parts().stream().map(PartView::from).toList());
    }
  }

  /**
   * What a metric is judged by.
   *
   * @param ok the last value that is OK
   * @param warning the last value that is no more than a warning; null where none is critical
   */
  public record PartView(
      String measure,
      double value,
      String unit,
      String level,
      double ok,
      @Nullable Double warning) {
    static PartView from(Reading.Part part) {
      Limits limits = Limits.of(part.measure().scale());
      return new PartView(
          part.measure().label(),
          part.value(),
          part.measure().unit().name().toLowerCase(Locale.ROOT),
          part.level().label(),
          limits.ok(),
          limits.warning());
    }
  }

  private record Limits(double ok, @Nullable Double warning) {
    static Limits of(Scale scale) {
      return switch (scale) {
        case Scale.UpTo upTo ->
            new Limits(upTo.ok(), upTo.warning() == Double.MAX_VALUE ? null : upTo.warning());
        case Scale.Above above ->
            new Limits(above.ok(), above.warning() == Double.MIN_VALUE ? 0 : above.warning());
      };
    }
  }

  /** A look that was written down. */
  public record CheckpointView(
      int minutes, Instant takenAt, String level, String decision, List<CauseView> causes) {
    static CheckpointView from(Checkpoint checkpoint) {
      return new CheckpointView(
          checkpoint.mark(),
          checkpoint.takenAt(),
          checkpoint.level().label(),
          checkpoint.assessment().decision().label(),
          checkpoint.assessment().causes().stream().map(CauseView::from).toList());
    }
  }

  public static MonitoringView from(Overview overview) {
    Assessment assessment = overview.assessment();
    return new MonitoringView(
        overview.release().name(),
        overview.platform() ? "platform" : "tenant",
        overview.begun(),
        overview.at(),
        assessment.decision().label(),
        assessment.level().label(),
        assessment.causes().stream().map(CauseView::from).toList(),
        assessment.readings().stream().map(MetricView::from).toList(),
        overview.checkpoints().stream().map(CheckpointView::from).toList());
  }
}
