package dev.recado.testkit.campaigns;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Census;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.pacing.RefusalReason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Judges audiences in memory, person by person. */
public final class InMemoryCensus implements Census {
  private final RecipientBook recipients;
  private final AudienceFacts facts;
  private final AudiencePeople people;

  public InMemoryCensus(RecipientBook recipients, AudienceFacts facts, AudiencePeople people) {
    this.recipients = recipients;
    this.facts = facts;
    this.people = people;
  }

  private Stream<AudiencePerson> all(TenantScope scope, Question question) {
    return Stream.concat(
        people.waiting(scope, question), people.joining(scope, question, tagged(scope, question)));
  }

  private Set<ContactId> tagged(TenantScope scope, Question question) {
    return facts.tagged(scope, question.tags()).collect(toSet());
  }

  @Override
  public Result count(TenantScope scope, Question question) {
    List<AudiencePerson> in = in(scope, question).toList();
    Map<RefusalReason, Integer> out =
        all(scope, question)
            .flatMap(person -> person.out().stream())
            .collect(
                toMap(
                    why -> why, why -> 1, Integer::sum, () -> new EnumMap<>(RefusalReason.class)));
    return new Result(
        in.size(),
        (int) in.stream().filter(AudiencePerson::warm).count(),
        (int) in.stream().filter(AudiencePerson::joins).count(),
        alreadyIn(scope, question),
        out);
  }

  private Stream<AudiencePerson> in(TenantScope scope, Question question) {
    return all(scope, question).filter(person -> person.out().isEmpty());
  }

  private int alreadyIn(TenantScope scope, Question question) {
    Set<ContactId> tagged = tagged(scope, question);
    return (int)
        recipients.of(scope, question.campaign()).stream()
            .filter(recipient -> recipient.contact().filter(tagged::contains).isPresent())
            .count();
  }

  @Override
  public boolean anybody(TenantScope scope, Question question) {
    return in(scope, question).findAny().isPresent();
  }

  @Override
  public List<Excluded> excluded(TenantScope scope, Question question, int each) {
    List<AudiencePerson> everybody = all(scope, question).toList();
    return Stream.of(RefusalReason.values())
        .flatMap(
            why ->
                everybody.stream()
                    .filter(person -> person.out().filter(why::equals).isPresent())
                    .limit(each)
                    .map(person -> new Excluded(why, person.phone(), person.name())))
        .toList();
  }

  @Override
  public List<Sample> samples(TenantScope scope, Question question, int wording, int limit) {
    return in(scope, question)
        .filter(person -> person.gets(wording))
        .limit(limit)
        .map(person -> new Sample(person.phone(), person.name(), person.values()))
        .toList();
  }

  @Override
  public Set<String> unknown(TenantScope scope, Question question, Set<String> variables) {
    List<AudiencePerson> everybody = all(scope, question).toList();
    Set<String> unknown = new TreeSet<>(variables);
    unknown.removeIf(name -> everybody.stream().anyMatch(person -> person.has(name)));
    return unknown;
  }
}
