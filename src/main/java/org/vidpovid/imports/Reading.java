package org.vidpovid.imports;

import module java.base;
import org.vidpovid.law.*;
import org.vidpovid.listings.*;
import org.vidpovid.web.Message;

/** Takes what an importer hands over, and counts it. Of all accounts only a few hundred are in memory. */
final class Reading implements Intake {

    private static final int BATCH = 500;
    private static final ImportedProcess.Unit SOME_UNIT = new ImportedProcess.Unit("", List.of("somewhere"));

    private final String source;
    private final UUID run;
    private final Collection<Opening> openings;
    private final AccountTable accounts;
    private final Publisher publisher;
    private final Opened addresses;
    private final Listings listings;
    private final Function<String, Optional<DocumentKind>> held;
    private final ImportRuns.Listener listener;

    private final List<Account> waiting = new ArrayList<>();
    private final SequencedMap<Fate, Integer> fates = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> opened = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<Text> closed = new ArrayList<>();
    private Listings.Changed listed = new Listings.Changed(0, 0, 0, 0);
    private final Map<Fate, Integer> rules = new EnumMap<>(Fate.class);
    private final List<Text> noted = new ArrayList<>();
    private int written;

    Reading(String source, UUID run, Collection<Opening> openings, AccountTable accounts, Publisher publisher, Opened addresses,
            Listings listings,
            Function<String, Optional<DocumentKind>> held, ImportRuns.Listener listener) {
        this.source = source;
        this.run = run;
        this.openings = openings;
        this.accounts = accounts;
        this.publisher = publisher;
        this.addresses = addresses;
        this.listings = listings;
        this.held = held;
        this.listener = listener;
    }

    @Override
    public void expect(long bytes) {
        listener.expect(bytes);
    }

    @Override
    public void read(long bytes) {
        listener.read(bytes);
    }

    @Override
    public void account(Account said) {
        var account = Plain.of(said);
        fates.merge(account.fate(), 1, Integer::sum);
        waiting.add(account);
        try {
            listener.account(account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (waiting.size() == BATCH) flush();
    }

    @Override
    public void listings(Collection<Listing> all, boolean whole) {
        listed = listings.replace(source, all.stream().map(Plain::of).toList(), whole);
        if (!whole) noted.add(Text.of(Message.of("imports.noted.not-whole")));
    }

    /** The form is accounted for as it is at each unit that it is opened for; if at none, as it would be at one with a place. */
    @Override
    public void process(ImportedProcess process) {
        seen.add(process.key());
        var served = listings.servedBy(source, process.key());
        var isTold = false;
        for (var opening : openings) {
            if (!opening.process().equals(process.key())) continue;
            var attempt = publisher.open(source, process, served, opening);
            count(attempt.outcome());
            attempt.form().ifPresent(form -> account(form, process.file() + " \u2192 " + opening.unit()));
            isTold |= attempt.form().isPresent();
        }
        if (isTold) return;
        try {
            account(process.form(SOME_UNIT), process.file());
        } catch (ImportedProcess.NoForm e) {
            account(new Account(process.file(), process.key(), Fate.BROKEN, Text.of(Message.of("imports.no-form", e.why()))));
        }
    }

    private void count(Publisher.Outcome outcome) {
        switch (outcome) {
            case Publisher.Outcome.Opened(var slug) -> opened.add(slug);
            case Publisher.Outcome.Changed(var slug) -> changed.add(slug);
            case Publisher.Outcome.Unchanged(var slug) -> unchanged.add(slug);
            case Publisher.Outcome.Taken(var slug) -> taken.add(slug);
            case Publisher.Outcome.Closed(var why) -> closed.add(why);
        }
    }

    private void account(ImportedProcess.Form form, String file) {
        form.accounts().forEach(account -> account(new Account(file, account.item(), account.fate(), account.why())));
        form.rules().forEach(rule -> {
            rules.merge(rule.fate(), 1, Integer::sum);
            account(new Account(file, rule.item(), rule.fate(), rule.why()));
        });
    }

    @Override
    public Optional<DocumentKind> heldByState(String label) {
        return held.apply(label);
    }

    Summary summary(Instant started, Instant ended) {
        flush();
        openings.stream().filter(opening -> !seen.contains(opening.process()))
                .forEach(opening -> closed.add(Text.of(Message.of("imports.closed.no-process", opening.process()))));
        noted.addAll(addresses.forsaken(source, seen, openings));
        return new Summary(source, started, ended, fates, Summary.Expressed.of(rules), listed, seen.size(), opened, changed, unchanged,
                taken, closed, noted);
    }

    private void flush() {
        accounts.write(run, written + 1, waiting);
        written += waiting.size();
        waiting.clear();
    }
}
