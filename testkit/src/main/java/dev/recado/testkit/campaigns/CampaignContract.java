package dev.recado.testkit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.messaging.port.CampaignQueue.Candidate;
import dev.recado.application.messaging.port.CampaignQueue.Fresh;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contracts of campaigns share. */
public interface CampaignContract extends BackendContract {
  default GivenCampaigns campaigns() {
    return new GivenCampaigns(backend());
  }

  /** His turn has come: his message is in the queue, and he stands at sending from then on. */
  default Talk made(Line line, Recipient recipient) {
    PhoneNumber phone = new PhoneNumber(recipient.phone().orElseThrow());
    Talk talk = given().talk(line, Person.of(phone));
    Candidate candidate =
        new Candidate(
            recipient.campaign(),
            recipient.id(),
            recipient.contact().orElseThrow(),
            line.home().unit().id(),
            Jid.of(phone),
            "Olá",
            0,
            Map.of(),
            true,
            false,
            Optional.empty());
    Fresh fresh =
        new Fresh(new MessageId(Some.uuid()), talk.id(), new MessageText("Olá"), Some.NOW);
    run(
        line.scope(),
        () -> backend().campaignQueue().queue(line.scope(), line.id(), candidate, fresh));
    return talk;
  }

  /** Makes a message for the recipient whose call to the gateway is being made. */
  default Ours calling(Line line, Recipient recipient) {
    Talk talk = made(line, recipient);
    return sending().begun(talk, message(line, recipient), 1, 1);
  }

  default MessageId message(Line line, Recipient recipient) {
    return campaigns().recipients(line.scope(), recipient.campaign()).stream()
        .filter(now -> now.id().equals(recipient.id()))
        .findFirst()
        .flatMap(Recipient::message)
        .orElseThrow();
  }

  /** The tally, which has to be what the rows add up to. */
  default Tally tally(Line line, Campaign campaign) {
    Tally tally = campaigns().now(line.scope(), campaign.id()).tally();
    List<Recipient> rows = campaigns().recipients(line.scope(), campaign.id());
    assertThat(tally).isEqualTo(RecipientBook.tally(rows.stream()));
    assertThat(tally.total()).isEqualTo(rows.size());
    return tally;
  }
}
