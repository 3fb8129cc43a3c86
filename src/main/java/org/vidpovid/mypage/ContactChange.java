package org.vidpovid.mypage;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vidpovid.notices.Notices;
import org.vidpovid.people.*;
import org.vidpovid.web.*;

/** Changes how a person is reached. A new e-mail address counts when it has shown that somebody reads it; the old one is told. */
@Service
@Transactional
class ContactChange {

    private final People people;
    private final EmailChanges changes;
    private final Notices notices;

    ContactChange(People people, EmailChanges changes, Notices notices) {
        this.people = people;
        this.changes = changes;
        this.notices = notices;
    }

    /** Whether the new address has to be confirmed first. Everything else counts at once. */
    boolean change(UUID personId, Contact before, Contact wanted) {
        var isNew = wanted.email() != null && !wanted.email().equals(before.email());
        var waits = isNew && notices.emailsArrive();
        people.change(personId, waits ? wanted.withEmail(before.email()) : wanted);
        if (waits) {
            var code = changes.ask(personId, Objects.requireNonNull(wanted.email()));
            notices.email(personId, Objects.requireNonNull(wanted.email()), wanted.language(), Message.of("mypage.email.subject"),
                    Message.of("mypage.email.code", code));
        } else {
            changes.forget(personId);
            if (!Objects.equals(before.email(), wanted.email())) tell(personId, before, wanted.language());
        }
        return waits;
    }

    /** Empty if the code is wrong, late, or one of too many. */
    Optional<String> confirm(UUID personId, Contact before, String code) {
        var email = changes.confirm(personId, code);
        email.filter(address -> !address.equals(before.email())).ifPresent(_ -> tell(personId, before, before.language()));
        return email;
    }

    /** Whoever had the address so far may be the one whom somebody wants to cut off. The new address is not told to it. */
    private void tell(UUID personId, Contact before, Language language) {
        @Nullable String old = before.email();
        if (old != null) {
            notices.email(personId, old, language, Message.of("mypage.email.changed"), Message.of("mypage.email.changed.body"));
        }
    }
}
