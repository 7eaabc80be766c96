package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;

/** One instance writes to the phone of another: it arrives there, under the same id. */
final class Crossing {
  private final Instances instances;
  private final Messages messages;

  Crossing(World world, Instances instances) {
    this.instances = instances;
    this.messages = new Messages(world);
  }

  /**
   * @param sent as the sender keeps it
   * @param to the addressee
   */
  void over(Instance sender, StoredMessage sent, String to) {
    Owner owner = sender.session().owner();
    if (owner != null) {
      instances.all().stream()
          .filter(other -> other != sender && owns(other, to))
          .forEach(receiver -> arrive(receiver, sent, owner));
    }
  }

  private static boolean owns(Instance instance, String jid) {
    Session session = instance.session();
    Owner owner = session.owner();
    return session.paired()
        && owner != null
        && (owner.jid().equals(jid) || Jids.sameBrazilian(Jids.user(jid), owner.phone()));
  }

  private void arrive(Instance receiver, StoredMessage sent, Owner from) {
    JsonObject sentKey = sent.data().getJsonObject("key");
    JsonObject key = JsonText.with(sentKey, "remoteJid", from.jid(), "fromMe", false);
    JsonObject data =
        JsonText.with(
            sent.data(), "key", key, "pushName", from.profileName(), "status", "DELIVERY_ACK");
    Runnable arrival = () -> deliver(receiver, data, sent);
    if (!receiver.parks(arrival)) {
      arrival.run();
    }
  }

  private void deliver(Instance receiver, JsonObject data, StoredMessage sent) {
    if (!receiver.isDeaf()) {
      messages.upsert(receiver, messages.store(receiver, data, sent.media()), true);
    }
  }
}
