package org.vidpovid.caselog;

import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.*;
import org.vidpovid.cases.Case;
import org.vidpovid.publiclog.*;
import org.vidpovid.tlog.*;

/**
 * What is said of cases in the public log. A case goes there by a name of its own, so that everybody can see that each that was received
 * was also answered, but nobody whose it is.
 */
@Service
public class CaseLog {

    private final JdbcClient db;
    private final PublicLog log;

    CaseLog(JdbcClient db, PublicLog log) {
        this.db = db;
        this.log = log;
    }

    /** One of many that are said at once. */
    record Said(Case matter, Kind kind, Map<String, ?> facts, Map<String, ?> content) {}

    /**
     * Says something of a case, in the transaction in which it happens.
     *
     * @param facts what everybody may know; nothing of a person
     * @param content what the parties know: it stays with them, and the log holds a commitment to it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void say(Case matter, Kind kind, Map<String, ?> facts, Map<String, ?> content) {
        say(List.of(new Said(matter, kind, facts, content)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void say(List<Said> said) {
        var names = names(said.stream().map(Said::matter).distinct().toList());
        var openings = said.stream().map(one -> Opening.of(one.content())).toList();
        var appended = log.append(said.stream().map(one -> one.matter().id()).toList(), IntStream.range(0, said.size()).mapToObj(i ->
                new Entry(said.get(i).kind().word(), said.get(i).facts(), Map.of("content", openings.get(i),
                        "case", Objects.requireNonNull(names.get(said.get(i).matter().id()))))).toList());
        db.sql("""
                insert into caselog.entry (case_id, id, applicant_id, at, kind, leaf, nonce, content)
                select case_id, id, applicant_id, :at, kind, leaf, nonce, content
                from unnest(:cases, :ids, :applicants, :kinds, :leaves, :nonces, :contents)
                    as said (case_id, id, applicant_id, kind, leaf, nonce, content)""")
                .param("cases", said.stream().map(one -> one.matter().id()).toArray(UUID[]::new))
                .param("ids", appended.stream().map(PublicLog.Appended::id).toArray(UUID[]::new))
                .param("applicants", said.stream().map(one -> one.matter().applicantId()).toArray(UUID[]::new))
                .param("at", appended.getFirst().at().atOffset(ZoneOffset.UTC)) // said at once
                .param("kinds", said.stream().map(one -> one.kind().word()).toArray(String[]::new))
                .param("leaves", appended.stream().map(one -> one.leaf().bytes()).toArray(byte[][]::new))
                .param("nonces", openings.stream().map(Opening::nonce).toArray(byte[][]::new))
                .param("contents", openings.stream().map(Opening::content).toArray(String[]::new)).update();
    }

    /** By what name a case stands in the log: the commitment to its number. It leads to nobody without what opens it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nameOf(Case matter) {
        return Objects.requireNonNull(names(List.of(matter)).get(matter.id())).commitment();
    }

    /** Each case has one name in the log from its first entry on. */
    private Map<UUID, Opening> names(List<Case> matters) {
        var known = known(matters);
        var unnamed = matters.stream().filter(matter -> !known.containsKey(matter.id())).toList();
        if (unnamed.isEmpty()) return known;
        var fresh = unnamed.stream().map(matter -> Opening.of(matter.number().toString())).toList();
        db.sql("""
                insert into caselog.pseudonym (case_id, applicant_id, nonce, number)
                select * from unnest(:cases, :applicants, :nonces, :numbers) on conflict do nothing""")
                .param("cases", unnamed.stream().map(Case::id).toArray(UUID[]::new))
                .param("applicants", unnamed.stream().map(Case::applicantId).toArray(UUID[]::new))
                .param("nonces", fresh.stream().map(Opening::nonce).toArray(byte[][]::new))
                .param("numbers", fresh.stream().map(Opening::content).toArray(String[]::new)).update();
        return known(matters); // if two name it at once, the first name counts
    }

    private Map<UUID, Opening> known(List<Case> matters) {
        return db.sql("select case_id, nonce, number from caselog.pseudonym where case_id = any (:cases)")
                .param("cases", matters.stream().map(Case::id).toArray(UUID[]::new)).query(Name.class).list().stream()
                .collect(Collectors.toMap(Name::caseId, name -> new Opening(name.nonce(), name.number())));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Name(UUID caseId, byte[] nonce, String number) {}

    /**
     * Everything that the public log says of a case, in order.
     *
     * @param matter a case that its holder was allowed to see
     */
    public List<Logged> of(Case matter) {
        var rows = db.sql("select id, at, kind, leaf, nonce, content from caselog.entry where case_id = ? order by id").param(matter.id())
                .query(Row.class).list();
        var places = log.places(rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> new Logged(row.id(), row.at().toInstant(), Kind.of(row.kind()), Hash.of(row.leaf()),
                Optional.ofNullable(places.get(row.id())), row.nonce() != null)).toList();
    }

    /** What opens an entry of a case: nonces and contents, by the name of the commitment; nothing if they were erased. */
    Map<String, Opening> openings(Case matter, UUID entry) {
        var openings = new TreeMap<String, Opening>();
        db.sql("select id, at, kind, leaf, nonce, content from caselog.entry where case_id = ? and id = ?").param(matter.id()).param(entry)
                .query(Row.class).optional().ifPresent(row -> {
                    if (row.nonce() != null && row.content() != null) openings.put("content", new Opening(row.nonce(), row.content()));
                });
        db.sql("select case_id, nonce, number from caselog.pseudonym where case_id = ?").param(matter.id()).query(Name.class).optional()
                .ifPresent(name -> openings.put("case", new Opening(name.nonce(), name.number())));
        return openings;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(UUID id, OffsetDateTime at, String kind, byte[] leaf, byte @Nullable [] nonce, @Nullable String content) {}
}
