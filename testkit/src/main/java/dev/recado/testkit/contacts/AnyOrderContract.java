package dev.recado.testkit.contacts;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Collided;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.Conversation;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import dev.recado.testkit.inbox.InboxStage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whatever the gateway says of people, in whatever order and however often, ends in the same
 * contacts: everything is tried with many seeds, each of which makes a story of its own.
 */
public interface AnyOrderContract extends InboxStage {
  int SEEDS = 12;
  int ORDERS = 5;

  /** Somebody as he really is. */
  record Identity(PhoneNumber phone, Jid lid) {
    static Identity some() {
      return new Identity(Some.phone(), Some.lid());
    }

    PhoneNumber shorter() {
      return new PhoneNumber(phone.canonical());
    }
  }

  /** One way in which the tenant hears of somebody. */
  enum Kind {
    WRITES_BY_LONG_PHONE,
    WRITES_BY_SHORT_PHONE,
    WRITES_BY_LID,
    WRITES_BY_BOTH,
    SEEN_IN_A_GROUP,
    ENTERED_BY_A_MEMBER,
    DELIVERED_TO_UNDER_HIS_LID
  }

  /** Something that happens, the same each time it is told. */
  record Happening(Kind kind, Identity whom, int second, String text) {}

  /** What is left of somebody in the end. */
  record Left(Optional<String> phone, Optional<Jid> lid, Optional<String> name) {}

  /** All that is left: the people, and how many open conversations and unread messages. */
  record End(Set<Left> people, int contacts, int open, int unread) {}

  private static List<Happening> story(Random random) {
    List<Happening> story = new ArrayList<>();
    for (int person = 0; person < 3; person++) {
      Identity identity = Identity.some();
      for (int each = 0; each < 5; each++) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        story.add(new Happening(kind, identity, story.size(), "n" + story.size()));
      }
    }
    return story;
  }

  private void happen(Line line, Happening it) {
    run(line.scope(), () -> within(line, it));
  }

  private void within(Line line, Happening it) {
    Identity whom = it.whom();
    switch (it.kind()) {
      case WRITES_BY_LONG_PHONE -> write(line, it, Jid.of(whom.phone()), true, false);
      case WRITES_BY_SHORT_PHONE -> write(line, it, Jid.of(whom.shorter()), true, false);
      case WRITES_BY_LID -> write(line, it, whom.lid(), false, true);
      case WRITES_BY_BOTH -> write(line, it, whom.lid(), true, true);
      case SEEN_IN_A_GROUP -> seen(line.scope(), whom);
      case ENTERED_BY_A_MEMBER -> entered(line.scope(), whom);
      case DELIVERED_TO_UNDER_HIS_LID -> {
        ContactId contact = entered(line.scope(), whom);
        backend().contacts().learn(line.scope(), contact, whom.lid(), Some.NOW);
      }
    }
  }

  private void write(Line line, Happening it, Jid from, boolean phone, boolean lid) {
    Person said =
        new Person(
            phone ? from.phone().or(() -> Optional.of(it.whom().phone())) : Optional.empty(),
            lid ? Optional.of(it.whom().lid()) : Optional.empty(),
            from,
            Optional.of(it.text()));
    Person person = backend().aliases().complete(line.scope(), said);
    Stored stored =
        backend()
            .inbox()
            .arrive(
                line.scope(),
                InboxStage.place(line),
                InboxStage.fresh(),
                InboxStage.with(person),
                InboxStage.written(it.text(), Some.NOW.plusSeconds(it.second())));
    if (stored instanceof Stored.New fresh && fresh.same().size() > 1) {
      backend().contactMerges().learned(line.scope(), fresh.same(), Some.NOW);
    }
  }

  private void seen(TenantScope scope, Identity whom) {
    Person person =
        new Person(
            Optional.of(whom.phone()), Optional.of(whom.lid()), whom.lid(), Optional.empty());
    if (backend().contacts().enrich(scope, person, Some.NOW).isEmpty()) {
      backend().aliases().remember(scope, whom.phone(), whom.lid(), Some.NOW);
    }
  }

  private ContactId entered(TenantScope scope, Identity whom) {
    Person person = backend().aliases().complete(scope, Person.of(whom.phone()));
    return backend().contacts().resolve(scope, person, new ContactId(Some.uuid()), Some.NOW);
  }

  private End end(Line line) {
    return within(line.scope(), () -> endWithin(line.scope()));
  }

  private End endWithin(TenantScope scope) {
    Page.Request all = Page.Request.first(200);
    List<Contact> contacts = backend().contacts().page(scope, all).items();
    List<Conversation> conversations = backend().allConversations(scope);
    return new End(
        contacts.stream().map(AnyOrderContract::left).collect(toSet()),
        contacts.size(),
        (int) conversations.stream().filter(Conversation::open).count(),
        conversations.stream().mapToInt(Conversation::unread).sum());
  }

  private static Left left(Contact contact) {
    return new Left(contact.phone().map(PhoneNumber::canonical), contact.lid(), contact.name());
  }

  private End told(List<Happening> story) {
    Line line = given().line();
    story.forEach(it -> happen(line, it));
    return end(line);
  }

  @Test
  default void any_order_ends_in_the_same_contacts() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Happening> story = story(random);
      End first = told(story);
      assertThat(first.people()).as("seed " + seed).hasSize(first.contacts());
      for (int order = 0; order < ORDERS; order++) {
        Collections.shuffle(story, random);
        assertThat(told(story)).as("seed " + seed + ", order " + order).isEqualTo(first);
      }
    }
  }

  @Test
  default void so_do_all_of_them_at_the_same_moment() {
    for (int seed = 0; seed < 4; seed++) {
      List<Happening> story = story(new Random(seed));
      End first = told(story);
      Line line = given().line();
      var outcome =
          Together.call(
              story.size(),
              number -> {
                retried(() -> happen(line, story.get(number)));
                return number;
              });
      assertThat(outcome.thrown()).isEmpty();
      story.stream()
          .filter(it -> it.kind() == Kind.SEEN_IN_A_GROUP)
          .forEach(it -> happen(line, it));
      End end = end(line);
      assertThat(end.people()).as("seed " + seed).isEqualTo(first.people());
      assertThat(end.unread()).isEqualTo(first.unread());
    }
  }

  /** Like every event: what collides with another is tried again. */
  private static void retried(Runnable work) {
    for (int collisions = 0; collisions < 5; collisions++) {
      try {
        work.run();
        return;
      } catch (Collided again) {
        // Of those that collide one got on.
      }
    }
    work.run();
  }
}
