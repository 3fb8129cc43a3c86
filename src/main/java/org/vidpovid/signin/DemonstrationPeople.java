package org.vidpovid.signin;

import module java.base;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.vidpovid.authorities.*;
import org.vidpovid.law.Text;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Those who can sign in to the demonstration, where everybody is taken at their word. */
@Service
@Profile("demonstration")
public class DemonstrationPeople {

    private final People people;
    private final Authorities authorities;
    private final Roles roles;

    DemonstrationPeople(People people, Authorities authorities, Roles roles) {
        this.people = people;
        this.authorities = authorities;
        this.roles = roles;
    }

    /** Whom to try first, in plain text: two citizens, then three officials who are given the first cases, with their units. */
    public List<String> suggestions() {
        var heads = officials().stream().flatMap(person -> authorities.seatsOf(person.id()).stream()
                .filter(seat -> authorities.seatsIn(seat.unitId()).size() > 1 && place(seat) == 0)
                .map(seat -> Map.entry(seat.unitId(), person.name().full() + " (" + seat.unit().uk() + ")")))
                .sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).limit(3); // enough for a first look: all are on the page
        return Stream.concat(citizens().stream().limit(2).map(person -> person.name().full()), heads).toList();
    }

    List<Person> citizens() {
        var keepers = roles.holders().keySet();
        return people.withAccounts().stream().filter(person -> seat(person).isEmpty() && !keepers.contains(person.id())).toList();
    }

    /** Those who hold no post and keep the portal itself. */
    List<Person> keepers() {
        var keepers = roles.holders().keySet();
        return people.withAccounts().stream().filter(person -> seat(person).isEmpty() && keepers.contains(person.id())).toList();
    }

    /** Unit by unit, the head first. */
    List<Person> officials() {
        return people.withAccounts().stream().filter(person -> seat(person).isPresent())
                .sorted(Comparator.comparing(person -> seat(person).map(seat -> seat.unit().uk() + place(seat)).orElse(""))).toList();
    }

    Optional<Person> withId(String id) {
        return people.withAccounts().stream().filter(person -> person.id().toString().equals(id)).findAny();
    }

    /** A person to choose, with their post, or else with what they do for the portal. */
    Option option(Person person) {
        var post = seat(person).<Wording>map(seat -> Message.of("signin.seat", seat.post(), seat.unit(), seat.authority()));
        var hint = post.or(() -> roles.of(person.id()).stream().sorted().findFirst().map(DemonstrationPeople::wording));
        return new Option(person.id().toString(), Text.same(person.name().full()), hint.orElse(null));
    }

    private static Wording wording(Role role) {
        return Message.of(switch (role) {
            case ADMIN -> "signin.role.admin";
            case EDITOR -> "signin.role.editor";
            case COUNTER -> "signin.role.counter";
            case AUDITOR -> "signin.role.auditor";
            case OMBUDSMAN -> "signin.role.ombudsman";
            case COURT -> "signin.role.court";
        });
    }

    private Optional<Seat> seat(Person person) {
        return authorities.seatsOf(person.id()).stream().findFirst();
    }

    private int place(Seat seat) {
        return authorities.seatsIn(seat.unitId()).indexOf(seat);
    }
}
