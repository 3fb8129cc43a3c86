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
    private int written;
    private int rules;
    private int expressed;

    Reading(String source, UUID run, Collection<Opening> openings, AccountTable accounts, Publisher publisher, Listings listings,
            Function<String, Optional<DocumentKind>> held, ImportRuns.Listener listener) {
        this.source = source;
        this.run = run;
        this.openings = openings;
        this.accounts = accounts;
        this.publisher = publisher;
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
    public void account(Account account) {
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
    public void listings(Collection<Listing> all) {
        listed = listings.replace(source, all);
    }

    @Override
    public void process(ImportedProcess process) {
        seen.add(process.key());
        var form = process.form().apply(SOME_UNIT);
        form.accounts().forEach(this::account);
        form.rules().forEach(rule -> {
            rules++;
            if (!rule.fate().isLost()) expressed++;
            account(rule);
        });
        var served = listings.servedBy(process.key());
        for (var opening : openings) {
            if (!opening.process().equals(process.key())) continue;
            switch (publisher.open(source, process, served, opening)) {
                case Publisher.Outcome.Opened(var slug) -> opened.add(slug);
                case Publisher.Outcome.Changed(var slug) -> changed.add(slug);
                case Publisher.Outcome.Unchanged(var slug) -> unchanged.add(slug);
                case Publisher.Outcome.Taken(var slug) -> taken.add(slug);
                case Publisher.Outcome.Closed(var why) -> closed.add(why);
            }
        }
    }

    @Override
    public Optional<DocumentKind> heldByState(String label) {
        return held.apply(label);
    }

    Summary summary(Instant started, Instant ended) {
        flush();
        openings.stream().filter(opening -> !seen.contains(opening.process()))
                .forEach(opening -> closed.add(Text.of(Message.of("imports.closed.no-process", opening.process()))));
        return new Summary(source, started, ended, fates, new Summary.Expressed(rules, expressed), listed, seen.size(), opened, changed,
                unchanged, taken, closed);
    }

    private void flush() {
        accounts.write(run, written + 1, waiting);
        written += waiting.size();
        waiting.clear();
    }
}
