package dev.recado.server;

import dev.recado.application.campaigns.AudienceQuestions;
import dev.recado.application.campaigns.CampaignChecks;
import dev.recado.application.campaigns.port.Census;
import dev.recado.application.campaigns.port.Templates;
import dev.recado.application.campaigns.port.Uploads;
import dev.recado.application.connections.port.Connections;
import dev.recado.persistence.campaigns.PostgresCensus;
import dev.recado.persistence.campaigns.PostgresUploads;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** Who is in the audience of a campaign. */
@Dependent
public class AudienceWiring {
  @Produces
  @Singleton
  Census census(Jdbi jdbi) {
    return new PostgresCensus(jdbi);
  }

  @Produces
  @Singleton
  Uploads uploads(Jdbi jdbi) {
    return new PostgresUploads(jdbi);
  }

  @Produces
  @Singleton
  AudienceQuestions audienceQuestions(Connections connections, Templates templates) {
    return new AudienceQuestions(connections, templates);
  }

  @Produces
  @Singleton
  CampaignChecks campaignChecks(Census census, Uploads uploads, AudienceQuestions questions) {
    return new CampaignChecks(census, uploads, questions);
  }
}
