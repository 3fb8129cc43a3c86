package org.vidpovid.cases;

import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.springframework.stereotype.Component;
import org.vidpovid.authorities.*;
import org.vidpovid.catalogue.Catalogue;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;

/** Cases about trees, and those who have to do with them. */
@Component
record SampleCase(Cases cases, Catalogue catalogue, Authorities authorities, People people) {

    Viewer somebody() {
        return person(people.register(new PersonName("Левченко", "Оксана", "Ігорівна"), new Contact(null, null, Language.UK)));
    }

    Case openedFor(Viewer applicant) {
        return openedFor(applicant, "tree-removal");
    }

    Case openedFor(Viewer applicant, String slug) {
        return cases.open(UuidCreator.getTimeOrderedEpoch(), catalogue.current(slug), Objects.requireNonNull(applicant.personId()),
                "Левченко Оксана Ігорівна");
    }

    InCharge inCharge() {
        return authorities.headOf(authorities.unit("kyiv-trees").id());
    }

    /** Works in the unit, but has nothing to do with its new cases. */
    Seat colleague() {
        return authorities.seatsIn(inCharge().official().unitId()).stream()
                .filter(seat -> !seat.equals(inCharge().official()) && !seat.equals(inCharge().deputy())).findFirst().orElseThrow();
    }

    Seat ofAnotherUnit() {
        return authorities.headOf(authorities.unit("mvd-records").id()).official();
    }

    static Viewer viewer(Seat seat) {
        return new Viewer(seat.personId(), seat.name(), seat.personId(), Set.of(seat.unitId()), Set.of(seat.postId()), Set.of(), Set.of(),
                Assurance.HIGH);
    }

    private static Viewer person(UUID id) {
        return new Viewer(id, "Левченко Оксана Ігорівна", id, Set.of(), Set.of(), Set.of(), Set.of(), Assurance.HIGH);
    }
}
