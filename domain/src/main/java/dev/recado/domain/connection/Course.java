package dev.recado.domain.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is done about an ailment, one step after the other, for as long as it lasts.
 *
 * @param steps taken once each
 * @param watch how often one looks whether it got better by itself once the steps are used up;
 *     empty when only a person can help
 */
public record Course(List<Step> steps, Optional<Duration> watch) {
  /**
   * @param after time since the step before, or since the ailment began
   */
  public record Step(Duration after, Remedy remedy) {}

  public Course {
    steps = List.copyOf(steps);
  }

  /** The step after so many taken. */
  public Optional<Remedy> step(int taken) {
    return taken < steps.size() ? Optional.of(steps.get(taken).remedy()) : Optional.empty();
  }

  /**
   * When something is to be done next.
   *
   * @param taken steps so far
   * @param latest when the latest was taken, or when the ailment began
   */
  public Optional<Instant> due(int taken, Instant latest) {
    return taken < steps.size()
        ? Optional.of(latest.plus(steps.get(taken).after()))
        : watch.map(latest::plus);
  }

  /** Nothing to be done by us. */
  static Course only(Remedy remedy) {
    return new Course(List.of(new Step(Duration.ZERO, remedy)), Optional.empty());
  }

  static Course beginning(Duration after, Remedy remedy) {
    return new Course(List.of(new Step(after, remedy)), Optional.empty());
  }

  Course then(Duration after, Remedy remedy) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Step(after, remedy));
    return new Course(longer, watch);
  }

  Course watchedEvery(Duration pause) {
    return new Course(steps, Optional.of(pause));
  }
}
