package dev.recado.testkit.inbox;

import dev.recado.domain.message.Coordinates;
import dev.recado.domain.message.FileKind;
import dev.recado.domain.message.MediaFacts;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContent.Cards.Card;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Contents of every kind, with everything in them and with nothing. */
public final class Contents {
  private static final Optional<String> WORDS = Optional.of("férias \"1\" 🏖");
  private static final MediaFacts FACTS =
      new MediaFacts(
          Optional.of("audio/ogg; codecs=opus"),
          OptionalLong.of(5_000_000_001L),
          OptionalInt.of(14),
          Optional.of("férias \"1\".pdf"),
          OptionalInt.of(3),
          true);

  public static final List<MessageContent> EVERY_KIND =
      Stream.<MessageContent>concat(
              Arrays.stream(FileKind.values())
                  .flatMap(
                      kind ->
                          Stream.<MessageContent>of(
                              new MessageContent.Media(kind, WORDS, FACTS),
                              new MessageContent.Media(
                                  kind, Optional.empty(), MediaFacts.UNKNOWN))),
              Stream.of(
                  new MessageContent.Text(WORDS),
                  new MessageContent.Text(Optional.empty()),
                  new MessageContent.Place(
                      WORDS, new Coordinates(-23.5614, -46.6558), WORDS, WORDS, true),
                  new MessageContent.Place(
                      Optional.empty(),
                      new Coordinates(0, 180),
                      Optional.empty(),
                      Optional.empty(),
                      false),
                  new MessageContent.Cards(
                      List.of(
                          new Card(WORDS, List.of("5511999990199", "551133330199")),
                          new Card(Optional.empty(), List.of()))),
                  new MessageContent.Cards(List.of()),
                  new MessageContent.Poll(WORDS, List.of("10h", "15h"), 1),
                  new MessageContent.Poll(Optional.empty(), List.of(), 0),
                  new MessageContent.Choice(true, WORDS, Optional.of("fin")),
                  new MessageContent.Choice(false, Optional.empty(), Optional.empty()),
                  new MessageContent.Buttons(WORDS, List.of("Sim", "Não")),
                  new MessageContent.Buttons(Optional.empty(), List.of()),
                  new MessageContent.Unsupported("hologramMessage")))
          .toList();

  private Contents() {}
}
