package dev.recado.evolution.simulator;

import dev.recado.evolution.simulator.json.JsonText;
import java.util.List;
import java.util.Map;

/** What has to be true before each recorded exchange, by the number its file starts with. */
final class HttpFixtureGivens {

  /** Prepares a simulator. */
  @FunctionalInterface
  interface Given {
    void prepare(Api api) throws Exception;

    default Given and(Given next) {
      return api -> {
        prepare(api);
        next.prepare(api);
      };
    }
  }

  private static final String UNKNOWN = "5511999990999";
  private static final String PICTURE = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA==";
  private static final Given NOTHING = api -> {};
  private static final Given CREATED = api -> api.create(Api.NAME, "");
  private static final Given PAIRED = api -> api.pair("");
  private static final Given LOGGED_OUT =
      PAIRED.and(api -> api.delete("/instance/logout/" + Api.NAME));
  private static final Given WRONG_KEY = PAIRED.and(api -> api.withKey("wrong"));
  private static final Given ANA_WROTE =
      PAIRED.and(
          api ->
              api.post(
                  "/simulator/api/messages",
                  "from",
                  Api.ANA,
                  "name",
                  "Ana Exemplo",
                  "lid",
                  "171000000000101",
                  "dialect",
                  "lid+alt",
                  "text",
                  "Teste envio de mensagem"));
  private static final Given ONE_UNKNOWN =
      ANA_WROTE.and(api -> api.post("/simulator/api/numbers", "unknown", List.of(UNKNOWN)));
  private static final Given ANA_GOT_AN_ANSWER =
      ANA_WROTE.and(api -> tick(api, api.sendText(Api.ANA, "Olá Ana")));
  private static final Given ANA_SENT_A_PICTURE = PAIRED.and(HttpFixtureGivens::sendPicture);

  private static final Map<String, Given> BY_NUMBER =
      Map.ofEntries(
          Map.entry("01", NOTHING),
          Map.entry("02", fault("create", "count0")),
          Map.entry("03", CREATED),
          Map.entry("04", NOTHING),
          Map.entry("05", CREATED),
          Map.entry("06", PAIRED),
          Map.entry("07", CREATED.and(fault("connect", "error-true"))),
          Map.entry("08", PAIRED),
          Map.entry("09", PAIRED),
          Map.entry("10", NOTHING),
          Map.entry("11", WRONG_KEY),
          Map.entry("12", PAIRED),
          Map.entry("13", LOGGED_OUT),
          Map.entry("14", PAIRED),
          Map.entry("15", PAIRED.and(fault("delete", "object-object-400"))),
          Map.entry("16", CREATED),
          Map.entry("17", CREATED),
          Map.entry("18", CREATED),
          Map.entry("19", PAIRED),
          Map.entry("20", PAIRED),
          Map.entry("21", ONE_UNKNOWN),
          Map.entry("22", PAIRED),
          Map.entry("23", PAIRED),
          Map.entry("24", PAIRED.and(fault("sendText", "connection-closed-400"))),
          Map.entry("25", CREATED),
          Map.entry("26", PAIRED.and(fault("sendText", "not-loaded-500"))),
          Map.entry("27", PAIRED),
          Map.entry("28", PAIRED),
          Map.entry("29", ONE_UNKNOWN),
          Map.entry("30", CREATED),
          Map.entry("31", ANA_GOT_AN_ANSWER),
          Map.entry("32", ANA_SENT_A_PICTURE),
          Map.entry("33", PAIRED));

  private HttpFixtureGivens() {}

  static Given of(String number) {
    Given given = BY_NUMBER.get(number);
    if (given == null) {
      throw new AssertionError("say what has to be true before the exchange " + number);
    }
    return given;
  }

  /** The recorded search finds both JIDs of Ana, which the gateway's exact match cannot do. */
  static String rewritten(String body, String pictureId) {
    return body.replace("AC305370681065D9971A93F2276AB367", pictureId)
        .replace("\"key\":{\"remoteJid\":\"171000000000101@lid\"}", "\"key\":{}");
  }

  private static Given fault(String operation, String answer) {
    return api -> api.post("/simulator/api/faults", "operation", operation, "answer", answer);
  }

  private static void tick(Api api, Api.Answer sent) throws Exception {
    String id = sent.object().getJsonObject("key").getString("id");
    api.post("/simulator/api/receipts", "id", id, "status", "READ");
  }

  private static void sendPicture(Api api) throws Exception {
    Object media = JsonText.object("mimetype", "image/jpeg", "base64", PICTURE);
    api.remember(api.post("/simulator/api/messages", "from", Api.ANA, "media", media));
  }
}
