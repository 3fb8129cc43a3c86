package org.vidpovid.identities;

import static org.vidpovid.identities.Recognition.Reason.*;

import module java.base;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.identities.Recognition.*;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.web.Message;

/**
 * Finds the person whom an identity provider speaks of. By the issuer's identifier; at the first time also by a number of the state's
 * registers that the provider has checked. Never by e-mail or name, and two persons are never made one.
 */
@Service
public class Identities {

    static final String PAGE = "/my/identities";

    private final IdentityRecords records;
    private final People people;
    private final Notices notices;
    private final TransactionTemplate transactions;

    Identities(IdentityRecords records, People people, Notices notices, TransactionTemplate transactions) {
        this.records = records;
        this.people = people;
        this.notices = notices;
        this.transactions = transactions;
    }

    /** Finds the person, or opens an account for a new one. Whatever is linked or changed is on record, and the person is told of it. */
    public Recognition recognise(Assertion said) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> look(said)));
        } catch (DuplicateKeyException e) { // the same person came by two doors at once, and the other was first
            return Objects.requireNonNull(transactions.execute(_ -> look(said)));
        }
    }

    private Recognition look(Assertion said) {
        records.oneAtATime(said.issuer(), said.subject());
        var known = records.personOf(said.issuer(), said.subject()).flatMap(people::account);
        var byTaxNumber = Optional.ofNullable(said.taxNumber()).flatMap(people::accountWith);
        var byRecordNumber = Optional.ofNullable(said.recordNumber()).flatMap(records::personWith).flatMap(people::account);
        var persons = Stream.of(known, byTaxNumber, byRecordNumber).flatMap(Optional::stream).map(Person::id).distinct().toList();
        if (persons.size() > 1) return new Refused(NUMBERS_DISAGREE);
        if (known.isPresent()) return met(said, known.get());
        if (byTaxNumber.isPresent()) return linked(said, byTaxNumber.get(), Ground.TAXPAYER_NUMBER);
        if (byRecordNumber.isPresent()) return linked(said, byRecordNumber.get(), Ground.RECORD_NUMBER);
        return opened(said);
    }

    private Recognition opened(Assertion said) {
        if (said.name().last().isEmpty()) return new Refused(NAMELESS);
        var id = people.open(said.name(), said.born(), said.taxNumber(), said.contact());
        records.link(said, id, Ground.NEW_PERSON);
        if (said.recordNumber() != null) records.keepNumber(id, said.recordNumber(), said.issuer());
        return new Recognised(id, said.name());
    }

    private Recognition linked(Assertion said, Person person, Ground ground) {
        if (records.hasOneOf(said.issuer(), person.id())) return new Refused(NUMBER_TAKEN);
        if (disagree(said, person)) return new Refused(NUMBERS_DISAGREE);
        records.link(said, person.id(), ground);
        notices.tell(person.id(), person.id(), PAGE, Message.of("identities.linked.subject"),
                Message.of("identities.linked.body", said.provider(), ground.wording()));
        return met(said, person);
    }

    private Recognition met(Assertion said, Person person) {
        if (disagree(said, person)) return new Refused(NUMBERS_DISAGREE);
        people.learn(person.id(), said.born(), said.taxNumber());
        if (said.recordNumber() != null && records.recordNumberOf(person.id()).isEmpty()) {
            records.keepNumber(person.id(), said.recordNumber(), said.issuer());
        }
        return new Recognised(person.id(), renamed(said, person));
    }

    /** A low level does not rename anybody: it may be what they typed themselves. Nor does a provider that knows less of the name. */
    private PersonName renamed(Assertion said, Person person) {
        var before = person.name();
        var middle = said.name().middle().isEmpty() ? before.middle() : said.name().middle();
        var now = new PersonName(said.name().last(), said.name().first(), middle);
        var isWhole = !now.last().isEmpty() && !now.first().isEmpty();
        if (now.equals(before) || !isWhole || !said.assurance().isAtLeast(Assurance.SUBSTANTIAL)) return before;
        records.keepRenaming(said, person.id(), before.full(), now.full());
        people.rename(person.id(), now);
        notices.tell(person.id(), person.id(), PAGE, Message.of("identities.renamed.subject"),
                Message.of("identities.renamed.body", said.provider()));
        return now;
    }

    /** Numbers of the registers do not change by themselves: another number is another person, or an account given to somebody else. */
    private boolean disagree(Assertion said, Person person) {
        var record = records.recordNumberOf(person.id());
        return (said.taxNumber() != null && person.taxNumber() != null && !said.taxNumber().equals(person.taxNumber()))
                || (said.recordNumber() != null && record.isPresent() && !record.get().equals(said.recordNumber()));
    }
}
