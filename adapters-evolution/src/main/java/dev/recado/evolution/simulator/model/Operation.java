package dev.recado.evolution.simulator.model;

import java.util.Arrays;
import java.util.Optional;

/** The calls of the gateway's API a fault can hit. */
public enum Operation {
  CREATE("create"),
  CONNECT("connect"),
  CONNECTION_STATE("connectionState"),
  FETCH_INSTANCES("fetchInstances"),
  RESTART("restart"),
  LOGOUT("logout"),
  DELETE("delete"),
  SET_WEBHOOK("setWebhook"),
  FIND_WEBHOOK("findWebhook"),
  SET_SETTINGS("setSettings"),
  FIND_SETTINGS("findSettings"),
  SEND_TEXT("sendText"),
  SEND_MEDIA("sendMedia"),
  SEND_AUDIO("sendWhatsAppAudio"),
  SEND_STICKER("sendSticker"),
  WHATSAPP_NUMBERS("whatsappNumbers"),
  FIND_MESSAGES("findMessages"),
  GET_BASE64("getBase64"),
  MARK_AS_READ("markMessageAsRead"),
  FETCH_PROFILE("fetchProfile");

  private final String label;

  Operation(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<Operation> named(String label) {
    return Arrays.stream(values()).filter(known -> known.label.equals(label)).findFirst();
  }
}
