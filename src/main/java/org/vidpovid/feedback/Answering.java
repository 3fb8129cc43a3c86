package org.vidpovid.feedback;

import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.people.Viewer;

/**
 * Who answers for what is said of a unit: its head or whoever stands in, and their superior. Nobody answers what is said of themselves:
 * then it is the superior.
 */
@Component
record Answering(Authorities authorities, Catalogue catalogue) {

    /** The units of which something can be said: all that people's matters go to and that have somebody to answer. By authority. */
    List<Unit> units() {
        return catalogue.decidingUnits().stream().flatMap(code -> authorities.find(code).stream())
                .filter(unit -> heads(unit.id()).isPresent())
                .sorted(Comparator.comparing((Unit unit) -> unit.authority().uk()).thenComparing(unit -> unit.name().uk())).toList();
    }

    /** The three of a unit; empty if it is without them just now. */
    Optional<InCharge> heads(UUID unitId) {
        try {
            return Optional.of(authorities.headOf(unitId));
        } catch (IllegalStateException | NoSuchElementException _) { // closed since, or everybody has left
            return Optional.empty();
        }
    }

    /** The one in the unit whom the words of a person mean, if they can mean nobody else: a surname, in any case. */
    Optional<Seat> meant(UUID unitId, String about) {
        var words = List.of(about.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}’'ʼ-]+"));
        if (words.stream().noneMatch(word -> word.length() > 2)) return Optional.empty();
        var found = authorities.seatsIn(unitId).stream()
                .filter(seat -> List.of(seat.name().toLowerCase(Locale.ROOT).split(" ")).containsAll(words)).toList();
        return found.stream().map(Seat::personId).distinct().count() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Who is expected to answer today. */
    Optional<Seat> answers(Remark remark) {
        return heads(remark.unitId()).map(three -> remark.isAbout(three.official().personId()) ? three.superior() : three.official());
    }

    /** As whom a viewer may answer a remark; empty if it is for others to answer. */
    Optional<Seat> seat(Remark remark, Viewer viewer) {
        var person = viewer.personId();
        if (person == null || remark.isAbout(person) || person.equals(remark.personId())) return Optional.empty();
        return heads(remark.unitId()).stream().flatMap(three -> remark.isAbout(three.official().personId())
                ? Stream.of(three.superior()) : Stream.of(three.official(), three.deputy(), three.superior()))
                .filter(seat -> seat.personId().equals(person)).findFirst();
    }

    /** The units whose remarks a viewer reads: those that they head or stand in for, and those whose heads they are the superior of. */
    Set<UUID> read(Viewer viewer) {
        var person = viewer.personId();
        if (person == null) return Set.of();
        var read = new HashSet<>(authorities.unitsUnder(person));
        viewer.unitIds().stream().filter(unit -> heads(unit).filter(three -> three.official().personId().equals(person)
                || three.deputy().personId().equals(person)).isPresent()).forEach(read::add);
        return read;
    }
}
