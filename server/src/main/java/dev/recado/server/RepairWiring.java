package dev.recado.server;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.inbox.ApplyEvent;
import dev.recado.application.inbox.ForgetParked;
import dev.recado.application.inbox.GapBook;
import dev.recado.application.inbox.HealGaps;
import dev.recado.application.inbox.ListRawEvents;
import dev.recado.application.inbox.LookForGaps;
import dev.recado.application.inbox.Replay;
import dev.recado.application.inbox.ReplayRawEvent;
import dev.recado.application.inbox.ReplayRawEvents;
import dev.recado.application.inbox.ShowGaps;
import dev.recado.application.inbox.ShowRawEvent;
import dev.recado.application.inbox.StoreEvent;
import dev.recado.application.inbox.SuspectGaps;
import dev.recado.application.inbox.TakeRecovered;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.GapWatches;
import dev.recado.application.inbox.port.History;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.application.inbox.port.ParkedNews;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Partitions;
import dev.recado.application.operations.port.Transactions;
import dev.recado.evolution.client.EvolutionHistory;
import dev.recado.evolution.client.EvolutionHttp;
import dev.recado.persistence.inbox.PostgresGapWatches;
import dev.recado.persistence.inbox.PostgresKnownMessages;
import dev.recado.persistence.inbox.PostgresParkedNews;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** What mends receiving: the gap healer and the workbench of raw events. */
@Dependent
public class RepairWiring {
  @Produces
  @Singleton
  GapWatches gapWatches(Jdbi jdbi) {
    return new PostgresGapWatches(jdbi);
  }

  @Produces
  @Singleton
  KnownMessages knownMessages(Jdbi jdbi) {
    return new PostgresKnownMessages(jdbi);
  }

  @Produces
  @Singleton
  ParkedNews parkedNews(Jdbi jdbi) {
    return new PostgresParkedNews(jdbi);
  }

  @Produces
  @Singleton
  ForgetParked forgetParked(Essentials essentials, ParkedNews parked) {
    return new ForgetParked(essentials, parked);
  }

  @Produces
  @Singleton
  History history(EvolutionHttp http, EventReader reader) {
    return new EvolutionHistory(http, reader);
  }

  @Produces
  @Singleton
  SuspectGaps suspectGaps(Essentials essentials, GapWatches watches, Connections connections) {
    return new SuspectGaps(essentials, watches, connections);
  }

  @Produces
  @Singleton
  TakeRecovered takeRecovered(Essentials essentials, KnownMessages known, StoreEvent store) {
    return new TakeRecovered(essentials, known, store);
  }

  @Produces
  @Singleton
  GapBook gapBook(Essentials essentials, GapWatches watches, Timeline timeline, Flags flags) {
    return new GapBook(essentials, watches, timeline, flags);
  }

  @Produces
  @Singleton
  HealGaps healGaps(
      Essentials essentials,
      JobGate gate,
      GapBook book,
      Connections connections,
      History history,
      TakeRecovered recovered) {
    return new HealGaps(essentials, gate, book, connections, history, recovered);
  }

  @Produces
  @Singleton
  ShowGaps showGaps(
      Transactions transactions, Units units, Connections connections, GapWatches watches) {
    return new ShowGaps(transactions, units, connections, watches);
  }

  @Produces
  @Singleton
  LookForGaps lookForGaps(
      Essentials essentials, Units units, Connections connections, GapWatches watches) {
    return new LookForGaps(essentials, units, connections, watches);
  }

  @Produces
  @Singleton
  ListRawEvents listRawEvents(Transactions transactions, RawEvents rawEvents) {
    return new ListRawEvents(transactions, rawEvents);
  }

  @Produces
  @Singleton
  ShowRawEvent showRawEvent(Essentials essentials, RawEvents rawEvents, EventReader reader) {
    return new ShowRawEvent(essentials, rawEvents, reader);
  }

  @Produces
  @Singleton
  Replay replay(
      Essentials essentials,
      RawEvents rawEvents,
      EventReader reader,
      Connections connections,
      ApplyEvent application) {
    return new Replay(essentials, rawEvents, reader, connections, application);
  }

  @Produces
  @Singleton
  ReplayRawEvent replayRawEvent(Essentials essentials, Replay replay) {
    return new ReplayRawEvent(essentials, replay);
  }

  @Produces
  @Singleton
  ReplayRawEvents replayRawEvents(Essentials essentials, RawEvents rawEvents, Replay replay) {
    return new ReplayRawEvents(essentials, rawEvents, replay);
  }

  @Produces
  @Singleton
  Partitions.Retention retention(ServerSettings settings) {
    return settings.retention();
  }
}
