package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.PreviewWording;
import dev.recado.application.campaigns.PreviewWording.Shown;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.ui.campaigns.MessageStep.Bubble;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Wordings as they would look in a chat. */
@RequestScoped
public class Bubbles {
  private static final Map<String, String> SOMEBODY =
      Map.of("name", "Maria", "nome", "Maria", "phone", "5511987654321");

  @Inject Place place;
  @Inject Reader reader;
  @Inject PreviewWording previewWording;

  List<Bubble> of(List<String> wordings) {
    List<Bubble> bubbles = new ArrayList<>();
    for (String wording : wordings) {
      if (!wording.isBlank()) {
        bubbles.add(bubble(bubbles.size() + 1, wording));
      }
    }
    return bubbles;
  }

  private Bubble bubble(int number, String wording) {
    try {
      Shown shown = previewWording.preview(place.scope(), wording, SOMEBODY);
      return new Bubble(number, shown.text(), shown.variables(), null);
    } catch (InvalidValue unfinished) {
      return new Bubble(number, wording, List.of(), reader.detail(unfinished));
    }
  }
}
