package org.vidpovid.operations;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.vidpovid.changes.*;
import org.vidpovid.commands.*;
import org.vidpovid.law.TaxNumber;
import org.vidpovid.people.*;
import org.vidpovid.web.Language;
import org.vidpovid.web.Message;
import org.vidpovid.web.Signs;
import picocli.CommandLine.*;

/** Somebody has to be the first to let others in. Gives them the role and a code by which they sign in once. */
@Command(name = "create-admin", sortOptions = false,
        description = "Makes somebody administrator, and prints a code by which they sign in once.")
final class CreateAdmin implements Task {

    private static final Duration LASTS = Duration.ofHours(24);
    private static final int LONGEST = 100;

    @Option(names = "--last", required = true, description = "Surname.")
    private String last = "";
    @Option(names = "--first", required = true, description = "Given name.")
    private String first = "";
    @Option(names = "--middle", description = "Patronymic, if they have one.")
    private String middle = "";
    @Option(names = "--tax-number", required = true,
            description = "Taxpayer number: ten digits. By it they are found if they have an account.")
    private String taxNumber = "";
    @Option(names = "--email", description = "E-mail, for a new account.")
    private @Nullable String email;
    @Option(names = "--another", description = "Although there is an administrator already.")
    private boolean another;

    @Override
    public List<String> settings() {
        return List.of();
    }

    @Override
    public int run(ApplicationContext portal, Portal about) {
        var name = new PersonName(clean("--last", last), clean("--first", first), clean("--middle", middle));
        if (name.last().isEmpty()) throw new CannotDo("--last is empty: give the surname.");
        if (!TaxNumber.canBe(taxNumber)) {
            throw new CannotDo("--tax-number is not a taxpayer number: it has ten digits, the last of which checks the others. Look "
                    + "for a slip.");
        }
        if (email != null && !Contact.isEmail(email)) throw new CannotDo("--email is not an e-mail address.");
        var code = Objects.requireNonNull(portal.getBean(TransactionTemplate.class).execute(_ ->
                admit(name, portal.getBean(People.class), portal.getBean(Roles.class), portal.getBean(OneTimeCodes.class),
                        portal.getBean(Changes.class))));
        var until = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").format(LocalDateTime.now(Language.KYIV).plus(LASTS));
        System.out.printf("""
                %s is administrator.
                One-time code: %s
                It works once, until %s, at %s/sign-in/code . Hand it over in person; give the command again if it is lost.
                """, name.full(), code, until,
                portal.getEnvironment().getProperty("vidpovid.address", ""));
        return 0;
    }

    private String admit(PersonName name, People people, Roles roles, OneTimeCodes codes, Changes changes) {
        var known = people.accountWith(taxNumber);
        if (known.isPresent() && !known.get().name().equals(name)) {
            throw new CannotDo("The account with this taxpayer number is of %s: give that name, or look for a slip in the number.",
                    known.get().name().full());
        }
        var admins = roles.holders().entrySet().stream().filter(held -> held.getValue().contains(Role.ADMIN)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!admins.isEmpty() && !another && known.filter(person -> admins.contains(person.id())).isEmpty()) {
            throw new CannotDo("There is an administrator already: %s. They can give others the role; or add --another.",
                    people.of(admins).stream().map(person -> person.name().full()).collect(Collectors.joining(", ")));
        }
        var id = known.map(Person::id).orElseGet(() -> people.open(name, null, taxNumber, new Contact(email, null, Language.UK)));
        if (!admins.contains(id)) {
            changes.record("create-admin (" + System.getProperty("user.name") + ")", Change.About.ROLE, id.toString(), id,
                    Message.of("operations.admin-made", name.full()), new LinkedHashMap<>(),
                    new LinkedHashMap<>(Map.of("name", name.full(), "role", Role.ADMIN.name())));
        }
        roles.give(id, Role.ADMIN);
        return codes.issue(id, null, Assurance.SUBSTANTIAL, LASTS);
    }

    private static String clean(String option, String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST || text.codePoints().anyMatch(Signs::isHidden)) {
            throw new CannotDo("%s is too long, or has hidden signs in it: type it by hand.", option);
        }
        return text;
    }
}
