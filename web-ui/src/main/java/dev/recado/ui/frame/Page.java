package dev.recado.ui.frame;

import dev.recado.application.access.Caller;
import dev.recado.domain.member.Permission;
import dev.recado.web.http.WebSettings;
import dev.recado.web.problem.Problem;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers of pages: a whole page, a part of one, or the way to the next. See docs/ui.md. */
@RequestScoped
public class Page {
  private static final Icons ICONS = new Icons();

  @Inject HttpServletRequest request;
  @Inject CurrentCaller caller;
  @Inject Place place;
  @Inject Reader reader;
  @Inject Csrf csrf;
  @Inject Toasts toasts;
  @Inject Cookies cookies;
  @Inject Assets assets;
  @Inject Templates templates;
  @Inject WebSettings settings;
  @Inject Instance<Alarm> alarms;

  /**
   * A whole page.
   *
   * @param topics what it wants to hear about while it is open ({@code dev.recado.ui.live})
   */
  public Response show(String template, Object view, String... topics) {
    return show(Response.Status.OK.getStatusCode(), template, view, Optional.empty(), topics);
  }

  /** The page of a form again, with what was wrong with it. */
  public Response again(String template, Object view, Problem problem, String... topics) {
    return show(problem.status(), template, view, Optional.of(problem), topics);
  }

  private Response show(
      int status, String template, Object view, Optional<Problem> problem, String... topics) {
    Map<String, Object> values = values(view);
    values.put("frame", frame());
    values.put("topics", String.join(" ", topics));
    problem.ifPresent(wrong -> values.put("problem", ProblemView.from(wrong, reader.language())));
    Optional<String> toast = toasts.pending();
    toast.ifPresent(said -> values.put("toast", said));
    Response.ResponseBuilder response = html(status, template, values);
    toast.ifPresent(said -> response.cookie(cookies.drop(Toasts.COOKIE)));
    return response.build();
  }

  /** A part of a page, for its refresh. */
  public Response part(String template, Object view) {
    return html(200, template, values(view)).build();
  }

  /** A page without the frame, for whoever is not signed in. */
  Response.ResponseBuilder bare(int status, String template, Object view) {
    return html(status, template, values(view));
  }

  /** What was done is said on the page that comes next. */
  public Response done(String path, String text, Object... arguments) {
    String toast = Toasts.written(text, arguments);
    return Response.seeOther(URI.create(path))
        .cookie(cookies.keep(Toasts.COOKIE, toast, Duration.ofMinutes(1)))
        .build();
  }

  public Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  private Response.ResponseBuilder html(int status, String template, Map<String, Object> values) {
    // As bytes: the container escapes all of a text that is answered with 400 as HTML.
    byte[] page =
        templates.render(template, reader.language(), values).getBytes(StandardCharsets.UTF_8);
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page);
  }

  private Map<String, Object> values(Object view) {
    Map<String, Object> values = new HashMap<>();
    values.put("view", view);
    values.put("language", reader.language());
    values.put("times", reader.times());
    values.put("theme", reader.theme());
    values.put("icons", ICONS);
    values.put("assets", assets);
    values.put("csrf", csrf.token());
    values.put("may", (Permissions) this::may);
    return values;
  }

  /** What the reader may do, for templates: {@code ${may.call('MANAGE_UNITS')}}. */
  @FunctionalInterface
  public interface Permissions {
    boolean call(String permission);
  }

  private boolean may(String permission) {
    return caller.found().filter(member -> member.may(Permission.valueOf(permission))).isPresent();
  }

  private FrameView frame() {
    Caller member = caller.get();
    String path = request.getRequestURI();
    List<FrameView.Item> items =
        Arrays.stream(Section.values())
            .filter(section -> member.may(section.permission()))
            .map(section -> new FrameView.Item(section, section.holds(path), alarm(section)))
            .toList();
    return new FrameView(
        member.member(),
        settings.banner(),
        path,
        items,
        place.tenant(),
        place.choices(),
        place.units(),
        place.unit());
  }

  private boolean alarm(Section section) {
    return alarms.stream()
        .filter(alarm -> alarm.section() == section)
        .anyMatch(alarm -> alarm.raised(place));
  }
}
