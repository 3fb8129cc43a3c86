package org.vidpovid.proof;

import module java.base;
import java.sql.*;
import org.vidpovid.RunningPortal;

/** What is really in the database, read past the portal. */
record Books(RunningPortal portal) {

    private static final String HALVES = """
            with sent as (select * from applications.draft where submissions > 0)
            select 'drafts sent, without a case' as what, count(*) as how_many from sent d where not exists (select
            from cases.case_record c where c.case_id = d.case_id)
            union all
            select 'drafts sent more than once', count(*) from sent where submissions > 1
            union all
            select 'cases without a draft that was sent', count(*) from cases.case_record c where not exists (select from sent d
            where d.case_id = c.case_id)
            union all
            select 'cases without just one submission', count(*) from cases.case_record c where (select count(*)
            from applications.submission s where s.case_id = c.case_id) <> 1
            union all
            select 'submissions without a case', count(*) from applications.submission s where not exists (select
            from cases.case_record c where c.case_id = s.case_id)
            union all
            select 'cases without just one row of the journal', count(*) from cases.case_record c where (select count(*)
            from cases.journal j where j.case_id = c.case_id) <> 1
            union all
            select 'rows of the journal without a case', count(*) from cases.journal j where not exists (select
            from cases.case_record c where c.case_id = j.case_id)
            union all
            select 'cases without just one notice', count(*) from cases.case_record c where (select count(*) from notices.notice n
            where n.matter_id = c.case_id) <> 1
            union all
            select 'notices without a case', count(*) from notices.notice n where not exists (select from cases.case_record c
            where c.case_id = n.matter_id)
            union all
            select 'cases without a number of their own', count(*) from cases.case_record c where (select count(*)
            from cases.case_record o where o.number = c.number) <> 1
                or not exists (select from cases.number n where n.case_id = c.case_id and strpos(c.number, n.year::text) = 1)
            union all
            select 'numbers without a case', count(*) from cases.number n where not exists (select from cases.case_record c
            where c.case_id = n.case_id)
            union all
            select 'cases without an applicant', count(*) from cases.case_record c where not exists (select from people.person p
            where p.id = c.applicant_id)
            union all
            select 'applicants without a case', count(*) from people.person p where not has_account and not exists (select
            from cases.case_record c where c.applicant_id = p.id)
            union all
            select 'drafts without a code', count(*) from applications.draft d where not exists (select from people.code k
            where k.matter_id = d.case_id)""";

    /** The settings without which a commit would be no promise. */
    Map<String, String> settings() throws IOException, SQLException {
        return pairs("select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes')");
    }

    /** Every case with its number. */
    Map<UUID, String> numbers() throws IOException, SQLException {
        return pairs("select case_id, number from cases.case_record").entrySet().stream()
                .collect(Collectors.toMap(pair -> UUID.fromString(pair.getKey()), Map.Entry::getValue));
    }

    /** What is there by half, and how often: nothing of this may ever be. */
    Map<String, String> halves() throws IOException, SQLException {
        return pairs("select * from (" + HALVES + ") as halves where how_many > 0");
    }

    private Map<String, String> pairs(String sql) throws IOException, SQLException {
        try (var connection = portal.database(); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var pairs = new TreeMap<String, String>();
            while (rows.next()) pairs.put(rows.getString(1), rows.getString(2));
            return pairs;
        }
    }
}
