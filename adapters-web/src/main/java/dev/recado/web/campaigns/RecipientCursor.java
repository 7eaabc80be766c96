package dev.recado.web.campaigns;

import dev.recado.application.campaigns.port.Recipients.Place;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.refusal.InvalidValue;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Where a page of recipients ends, as callers give it back. */
public final class RecipientCursor {
  private RecipientCursor() {}

  public static String write(Place place) {
    UUID id = place.id().value();
    ByteBuffer bytes = ByteBuffer.allocate(20).putInt(place.position());
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * @throws InvalidValue when it is none of ours
   */
  public static Place read(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      int position = bytes.getInt();
      return new Place(position, new RecipientId(new UUID(bytes.getLong(), bytes.getLong())));
    } catch (RuntimeException foreign) {
      throw new InvalidValue(
          "cursor", "invalid_cursor", "Give the value of next from the page before.");
    }
  }
}
