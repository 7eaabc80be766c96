package dev.recado.evolution.webhook;

import static dev.recado.evolution.webhook.Shapes.inner;

import dev.recado.domain.message.MessageContent;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Messages with something to tap: their words and what stands on the buttons or rows. */
final class Taps {
  private static final int LONGEST = 255;
  private static final int MOST = 50;

  private Taps() {}

  static Optional<MessageContent> read(String type, JsonObject body) {
    return switch (type) {
      case "buttonsMessage" -> taps(Values.filled(body, "contentText"), buttons(body));
      case "listMessage" ->
          taps(
              Values.filled(body, "title").or(() -> Values.filled(body, "description")),
              rows(body));
      case "templateMessage" -> template(Values.object(body, "hydratedTemplate"));
      case "interactiveMessage" -> taps(inner(body, "body", "text"), flow(body));
      default -> Optional.empty();
    };
  }

  private static Optional<MessageContent> taps(Optional<String> text, Stream<String> labels) {
    List<String> shown = labels.map(label -> Values.beginning(label, LONGEST)).limit(MOST).toList();
    return Optional.of(new MessageContent.Buttons(text, shown));
  }

  private static Stream<String> buttons(JsonObject body) {
    return labels(body, "buttons", button -> inner(button, "buttonText", "displayText"));
  }

  private static Stream<String> rows(JsonObject body) {
    return Values.objects(body.get("sections")).stream()
        .flatMap(section -> labels(section, "rows", row -> Values.filled(row, "title")));
  }

  private static Optional<MessageContent> template(JsonObject body) {
    return taps(
        Values.filled(body, "hydratedContentText"),
        labels(
            body,
            "hydratedButtons",
            button ->
                Stream.of("quickReplyButton", "urlButton", "callButton")
                    .flatMap(kind -> inner(button, kind, "displayText").stream())
                    .findFirst()));
  }

  /** The label is in a text that is JSON itself. */
  private static Stream<String> flow(JsonObject body) {
    return labels(
        Values.object(body, "nativeFlowMessage"),
        "buttons",
        button ->
            Values.filled(button, "buttonParamsJson")
                .map(Replies::parsed)
                .flatMap(parameters -> Values.filled(parameters, "display_text")));
  }

  private static Stream<String> labels(
      JsonObject parent, String list, Function<JsonObject, Optional<String>> label) {
    return Values.objects(parent.get(list)).stream().flatMap(item -> label.apply(item).stream());
  }
}
