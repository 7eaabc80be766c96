package dev.recado.application.monitoring;

import dev.recado.application.connections.port.Connections;
import dev.recado.application.messaging.Receipt;
import dev.recado.application.messaging.SendMessage;
import dev.recado.application.monitoring.SyntheticRounds.Track;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import java.util.Optional;

/**
 * Sends one synthetic message from one number of the installation to another, through the whole
 * engine, once in each quarter of an hour; {@link Measurement} tells how long it took.
 */
public final class MakeRoundTrip {
  private static final MessageText TEXT =
      new MessageText("Recado: conferência automática · automatic check");

  private final Essentials essentials;
  private final SyntheticRounds rounds;
  private final Connections connections;
  private final SendMessage sending;

  public MakeRoundTrip(
      Essentials essentials, SyntheticRounds rounds, Connections connections, SendMessage sending) {
    this.essentials = essentials;
    this.rounds = rounds;
    this.connections = connections;
    this.sending = sending;
  }

  /**
   * @return whether a message was accepted: 1, or 0 where none is wanted now
   * @throws NoSyntheticPair when the pair that is set does not exist or is not connected
   */
  public int once() {
    if (!rounds.wanted()) {
      return 0;
    }
    Track track = rounds.track().orElseThrow(NoSyntheticPair::new);
    PhoneNumber receiver = receiver(track).orElseThrow(NoSyntheticPair::new);
    SendMessage.Draft draft =
        new SendMessage.Draft(
            Optional.of(track.from()),
            receiver.canonical(),
            TEXT,
            Optional.of(SyntheticRounds.at(essentials.now())));
    return sending.send(track.scope(), draft) instanceof Receipt.Accepted ? 1 : 0;
  }

  private Optional<PhoneNumber> receiver(Track track) {
    return essentials
        .transactions()
        .within(track.scope(), () -> connections.ofUnit(track.scope(), track.to()))
        .filter(Connection::connected)
        .flatMap(Connection::phone);
  }
}
