package dev.recado.domain.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person is called, by whom. Names from different sources never overwrite each other.
 *
 * @param saved what a member of the tenant entered
 * @param business what WhatsApp verified a business to be called
 * @param profile what the person calls himself
 */
public record ContactNames(
    Optional<String> saved, Optional<String> business, Optional<Profile> profile) {
  public static final ContactNames NONE =
      new ContactNames(Optional.empty(), Optional.empty(), Optional.empty());

  /** A name that does not come from the person himself. */
  public enum Source {
    SAVED,
    BUSINESS
  }

  /**
   * A name somebody gave himself.
   *
   * @param at when he wrote under it; empty where the gateway does not say
   */
  public record Profile(String name, Optional<Instant> at) {
    /**
     * Whether it counts more than another: the later one does, one with a time more than one
     * without. The alphabet decides between equals, so that the order of arrival never does.
     */
    public boolean supersedes(Profile other) {
      int later = at.orElse(Instant.MIN).compareTo(other.at().orElse(Instant.MIN));
      return later > 0 || later == 0 && name.compareTo(other.name()) < 0;
    }
  }

  public static ContactNames of(Profile profile) {
    return new ContactNames(Optional.empty(), Optional.empty(), Optional.of(profile));
  }

  /** The name to show: the tenant's own entry beats a verified one, and that what he says. */
  public Optional<String> shown() {
    return saved.or(() -> business).or(() -> profile.map(Profile::name));
  }

  public ContactNames with(Source source, Optional<String> name) {
    return switch (source) {
      case SAVED -> new ContactNames(name, business, profile);
      case BUSINESS -> new ContactNames(saved, name, profile);
    };
  }

  /** These names, and the other's where these have none; of two profile names the later. */
  public ContactNames and(ContactNames other) {
    Optional<Profile> latest =
        Stream.concat(profile.stream(), other.profile.stream())
            .reduce((one, two) -> two.supersedes(one) ? two : one);
    return new ContactNames(saved.or(other::saved), business.or(other::business), latest);
  }
}
