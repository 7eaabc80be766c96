package dev.recado.application.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.Stage;
import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.PreviewWording.Shown;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.testkit.campaigns.PlainTemplates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewWordingTest {
  private final TenantScope scope = new Stage().given.home().scope();
  private final PreviewWording previewWording = new PreviewWording(new PlainTemplates());

  @Test
  void what_is_not_known_stands_by_its_name() {
    assertThat(
            previewWording.preview(
                scope, "Olá {{name|você}}, {{saldo}} em {{cidade}}", Map.of("cidade", "Recife")))
        .isEqualTo(new Shown("Olá você, [saldo] em Recife", List.of("cidade", "name", "saldo")));
  }

  @Test
  void what_is_no_template_is_refused() {
    assertThatThrownBy(() -> previewWording.preview(scope, "Olá {{", Map.of()))
        .isInstanceOf(InvalidValue.class);
  }
}
