package dev.recado.ui.administration;

import dev.recado.application.access.ChangeTenant;
import dev.recado.application.access.CreateTenant;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.SendingWeight;
import dev.recado.domain.tenant.Slug;
import dev.recado.ui.text.Given;
import dev.recado.web.json.Zones;
import jakarta.ws.rs.FormParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A company as a form has it. */
public class TenantForm {
  @FormParam("name")
  @Nullable String name;

  @FormParam("slug")
  @Nullable String slug;

  @FormParam("zone")
  @Nullable String zone;

  @FormParam("weight")
  @Nullable String weight;

  @FormParam("active")
  @Nullable String active;

  CreateTenant.Draft draft() {
    return new CreateTenant.Draft(
        new Name(Given.text(name)),
        Given.some(slug).map(Slug::new),
        Zones.parse("/timeZone", Given.text(zone)));
  }

  ChangeTenant.Change change() {
    return new ChangeTenant.Change(
        Optional.of(new Name(Given.text(name))),
        Optional.of(new Slug(Given.text(slug))),
        Optional.of(Zones.parse("/timeZone", Given.text(zone))),
        Optional.of(new SendingWeight(turns())),
        Given.some(active).map(Boolean::valueOf));
  }

  private int turns() {
    try {
      return Integer.parseInt(Given.text(weight));
    } catch (NumberFormatException none) {
      throw new InvalidValue("/sendingWeight", "invalid_weight", "Use a whole number, 1 to 100.");
    }
  }
}
