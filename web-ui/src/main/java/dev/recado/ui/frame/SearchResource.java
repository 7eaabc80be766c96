package dev.recado.ui.frame;

import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the palette finds: pages, and whatever each area lets be found. */
@Path("ui/search")
@RequestScoped
public class SearchResource {
  private static final int SHOWN = 12;

  @Inject CurrentCaller caller;
  @Inject Place place;
  @Inject Reader reader;
  @Inject Page page;
  @Inject Instance<Findable> findables;

  /** What was found, in the order of the areas. */
  public record Finds(List<Findable.Find> items) {}

  @GET
  public Response search(@QueryParam("q") @Nullable String query) {
    String wanted = query == null ? "" : query.strip();
    List<Findable.Find> finds =
        Stream.concat(
                pages(wanted),
                wanted.isEmpty()
                    ? Stream.empty()
                    : findables.stream().flatMap(area -> area.find(place, wanted).stream()))
            .limit(SHOWN)
            .toList();
    return page.part("frame/found", new Finds(finds));
  }

  private Stream<Findable.Find> pages(String wanted) {
    return Arrays.stream(Section.values())
        .filter(section -> caller.get().may(section.permission()))
        .map(
            section ->
                new Findable.Find(section.icon(), reader.say(section.text()), section.path()))
        .filter(find -> plain(find.text()).contains(plain(wanted)));
  }

  /** Without accents and capitals. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
