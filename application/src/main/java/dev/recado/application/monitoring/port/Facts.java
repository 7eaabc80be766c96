package dev.recado.application.monitoring.port;

import dev.recado.application.access.TenantScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Raw figures from the tables themselves: effects, not what somebody meant to do. */
public interface Facts {
  /**
   * Which time is looked at.
   *
   * @param begun when the release began
   * @param since from when on things are counted
   */
  record Span(Instant begun, Instant since, Instant now) {}

  /** Answers since; the minutes are those in a row, up to now, that each had a 5xx. */
  record Answers(
      long requests, long errors, long authRefused, long throttled, int minutesOfErrors) {}

  /**
   * Messages written here that came to an end since.
   *
   * @param succeeded sent, delivered or read
   * @param retries second and third attempts
   * @param uncertain of which nobody knows at present whether they left
   */
  record Outbound(long succeeded, long failed, long retries, long uncertain) {}

  /**
   * Connections.
   *
   * @param inUse paired at some time and not disconnected by their unit
   * @param flaps how often the worst one was lost within the last hour
   * @param live whether one has been connected for an hour
   * @param scansWithoutEffect still pairing a minute after the gateway reported them open
   */
  record Lines(int inUse, int connected, int flaps, boolean live, int scansWithoutEffect) {}

  /**
   * What the gateway sent within the last hour.
   *
   * @param usual mean of the same hour yesterday and a week ago, as far as anything is known of
   *     them
   */
  record Inbound(long events, Optional<Double> usual) {}

  /**
   * What is to be done.
   *
   * @param stuckCampaigns in progress, somebody pending, able to send, and unmoved for ten minutes
   * @param queueAge since when the lane that waits longest could have been claimed
   */
  record Work(int stuckCampaigns, Duration queueAge) {}

  /** What was seen at least once since the release began. */
  record Seen(boolean inbound, boolean outbound, boolean scan) {}

  /** All of it. */
  record Found(
      Answers answers,
      long unknownInstances,
      long databaseErrors,
      Outbound outbound,
      Lines lines,
      Inbound inbound,
      Work work,
      Seen seen) {}

  /** Of all tenants together. Needs no transaction. */
  Found everywhere(Span span);

  /** Of one tenant; instances nobody knows and errors of the database are nobody's, so 0. */
  Found of(TenantScope scope, Span span);
}
