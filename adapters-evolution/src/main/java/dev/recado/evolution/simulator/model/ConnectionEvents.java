package dev.recado.evolution.simulator.model;

import static dev.recado.evolution.simulator.model.EventName.CONNECTION_UPDATE;
import static dev.recado.evolution.simulator.model.EventName.QRCODE_UPDATED;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** What the gateway tells about QR codes and connections. */
final class ConnectionEvents {
  private static final int NO_ERROR = 200;
  private static final int QR_LIMIT = 428;

  private final World world;

  ConnectionEvents(World world) {
    this.world = world;
  }

  void connecting(Instance instance) {
    update(instance, "connecting", NO_ERROR);
  }

  void open(Instance instance, Owner owner) {
    world.emit(
        instance,
        CONNECTION_UPDATE,
        JsonText.object(
            "instance",
            instance.name(),
            "wuid",
            owner.jid(),
            "profileName",
            owner.profileName(),
            "profilePictureUrl",
            null,
            "state",
            "open",
            "statusReason",
            NO_ERROR));
  }

  void closed(Instance instance, int code) {
    update(instance, "close", code);
  }

  /** Three events nobody promises an order of. */
  void ended(Instance instance, Disconnection because) {
    update(instance, "close", because.code());
    world.emit(instance, EventName.STATUS_INSTANCE, status(instance, because));
    world.emit(instance, EventName.LOGOUT_INSTANCE, JsonValue.NULL);
  }

  void qr(Instance instance, QrCode qr) {
    JsonObject shown =
        JsonText.object(
            "instance", instance.name(),
            "pairingCode", qr.pairingCode(),
            "code", qr.code(),
            "base64", qr.base64());
    world.emit(instance, QRCODE_UPDATED, JsonText.object("qrcode", shown));
  }

  void qrLimit(Instance instance) {
    world.emit(
        instance,
        QRCODE_UPDATED,
        JsonText.object("message", "QR code limit reached, please login again", "statusCode", 500));
    update(instance, "refused", QR_LIMIT);
  }

  private void update(Instance instance, String state, int reason) {
    world.emit(
        instance,
        CONNECTION_UPDATE,
        JsonText.object("instance", instance.name(), "state", state, "statusReason", reason));
  }

  private static JsonObject status(Instance instance, Disconnection because) {
    return JsonText.object(
        "instance", instance.name(),
        "status", "closed",
        "disconnectionAt", because.at().toString(),
        "disconnectionReasonCode", because.code(),
        "disconnectionObject", because.description());
  }
}
