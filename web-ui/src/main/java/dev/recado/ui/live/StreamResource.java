package dev.recado.ui.live;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.Caller;
import dev.recado.domain.member.Member;
import dev.recado.ui.frame.Place;
import dev.recado.web.security.BrowserCookie;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stream of a page: names of topics that have changed, never what they hold. It sees what the
 * reader may see, and ends when his session or his role does.
 */
@Path("ui/stream")
@RequestScoped
public class StreamResource {
  private static final int TOPICS = 8;

  @Inject HttpServletRequest request;
  @Inject CurrentCaller caller;
  @Inject Place place;
  @Inject AccessGate gate;
  @Inject LiveHub hub;
  @Inject Instance<LiveTopic> topics;

  /**
   * @param wanted topics, separated by spaces
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void stream(
      @QueryParam("topics") @Nullable String wanted, @Context SseEventSink sink, @Context Sse sse) {
    List<Watch> watches =
        Arrays.stream((wanted == null ? "" : wanted).split(" "))
            .limit(TOPICS)
            .flatMap(this::watch)
            .toList();
    Caller known = caller.get();
    Optional<String> key = BrowserCookie.key(request);
    hub.add(
        new Listener(
            watches,
            () -> key.flatMap(gate::recognise).map(Caller::member).filter(same(known)).isPresent(),
            name -> sink.send(event(sse, name)),
            () -> !sink.isClosed(),
            () -> close(sink)));
  }

  private static void close(SseEventSink sink) {
    try {
      sink.close();
    } catch (IOException gone) {
      // The other side has left already.
      return;
    }
  }

  private static Predicate<Member> same(Caller before) {
    return member -> member.equals(before.member());
  }

  private static OutboundSseEvent event(Sse sse, String name) {
    return name.isEmpty()
        ? sse.newEventBuilder().comment("still here").build()
        : sse.newEvent(name);
  }

  private Stream<Watch> watch(String wanted) {
    int colon = wanted.indexOf(':');
    String name = colon < 0 ? wanted : wanted.substring(0, colon);
    String detail = colon < 0 ? "" : wanted.substring(colon + 1);
    return topics.stream()
        .filter(topic -> topic.name().equals(name))
        .map(topic -> new Watch(topic, wanted, detail, place.scope(), place.unitId()));
  }
}
