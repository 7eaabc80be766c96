package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.ShowProgress.Progress;
import dev.recado.application.campaigns.port.CampaignFigures.Bucket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What happened over time, drawn in a box of 600 by 120.
 *
 * @param most of any stretch
 * @param lines delivered, read and replied, as points of polylines
 */
public record Chart(int most, List<Bar> bars, List<Line> lines, List<Bucket> buckets) {
  private static final double WIDTH = 600;
  private static final double HEIGHT = 120;

  /** What was sent within a stretch. */
  public record Bar(double x, double y, double width, double height) {}

  /** How one thing went; its name is a key of the texts. */
  public record Line(String what, String points) {}

  static Chart of(Progress progress) {
    List<Bucket> buckets = progress.buckets();
    int most =
        buckets.stream()
            .mapToInt(
                bucket ->
                    IntStream.of(bucket.sent(), bucket.delivered(), bucket.read(), bucket.replied())
                        .max()
                        .orElse(0))
            .max()
            .orElse(0);
    return new Chart(
        most,
        bars(buckets, most),
        most == 0
            ? List.of()
            : List.of(
                new Line("delivered", points(buckets, most, Bucket::delivered)),
                new Line("read", points(buckets, most, Bucket::read)),
                new Line("replied", points(buckets, most, Bucket::replied))),
        buckets);
  }

  private static List<Bar> bars(List<Bucket> buckets, int most) {
    List<Bar> bars = new ArrayList<>();
    double step = WIDTH / Math.max(12, buckets.size());
    for (int each = 0; each < buckets.size() && most > 0; each++) {
      double height = HEIGHT * buckets.get(each).sent() / most;
      bars.add(
          new Bar(round(each * step + 1), round(HEIGHT - height), round(step - 2), round(height)));
    }
    return bars;
  }

  private static String points(List<Bucket> buckets, int most, ToIntFunction<Bucket> what) {
    double step = WIDTH / Math.max(12, buckets.size());
    return IntStream.range(0, buckets.size())
        .mapToObj(
            each ->
                round((each + 0.5) * step)
                    + ","
                    + round(HEIGHT - HEIGHT * what.applyAsInt(buckets.get(each)) / most))
        .collect(Collectors.joining(" "));
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }

  public boolean empty() {
    return most == 0;
  }

  public Instant from() {
    return buckets.getFirst().from();
  }

  public Instant to() {
    return buckets.getLast().from();
  }
}
