package dev.recado.ui.conversations;

import dev.recado.application.inbox.ShowConversation;
import dev.recado.application.media.UploadMedia;
import dev.recado.application.messaging.Asked;
import dev.recado.application.messaging.ReplyInConversation;
import dev.recado.application.operations.Once;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaRules;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.MessageText;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.PathId;
import dev.recado.web.media.MediaSlots;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Sends a file in a conversation. */
@Path("ui/conversations/{id}/file")
@RequestScoped
public class FileForm {
  @Inject Page page;
  @Inject Place place;
  @Inject ShowConversation showConversation;
  @Inject UploadMedia uploadMedia;
  @Inject ReplyInConversation replyInConversation;
  @Inject MediaRules rules;
  @Inject MediaSlots slots;

  /**
   * @param caption words below the file; may be blank
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(
      @PathParam("id") String id,
      @FormParam("file") EntityPart file,
      @FormParam("caption") @DefaultValue("") String caption,
      @FormParam("key") @DefaultValue("") String key,
      @BeanParam InboxFilter filter) {
    ConversationId conversation = new ConversationId(PathId.of(id));
    MediaFile kept = slots.during(() -> kept(conversation, file));
    Optional<MessageText> words =
        caption.isBlank() ? Optional.empty() : Optional.of(Typed.message(caption));
    Optional<IdempotencyKey> once =
        key.isEmpty() ? Optional.empty() : Optional.of(new IdempotencyKey(key));
    Asked asked = new Asked.Upload(kept.id(), Optional.empty(), words);
    replyInConversation.reply(
        place.scope(), new ReplyInConversation.Draft(conversation, asked, once));
    return page.to("/ui/conversations/" + conversation + filter.query());
  }

  private MediaFile kept(ConversationId id, EntityPart file) {
    Conversation conversation = showConversation.show(place.scope(), id).conversation();
    byte[] bytes = Bodies.bytes(file.getContent(), (int) rules.largest());
    UploadMedia.Draft draft =
        new UploadMedia.Draft(
            Optional.of(conversation.unit()), file.getFileName().flatMap(FileName::of), bytes);
    return uploadMedia.upload(place.scope(), draft, Once.always());
  }
}
