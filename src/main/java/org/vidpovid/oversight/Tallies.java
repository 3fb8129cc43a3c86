package org.vidpovid.oversight;

import com.github.kagkarlsson.scheduler.task.helper.*;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import com.github.f4b6a3.uuid.UuidCreator;
import module java.base;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How often what happened: by service, unit, official and ground, in each quarter. What happens is written down in its own transaction and
 * counted within a minute, so that nobody who decides waits for a counter.
 */
@Service
public class Tallies {

    /** What a tally is about. */
    public enum Scope { SERVICE, UNIT, OFFICIAL, GROUND }

    /**
     * Something that counts.
     *
     * @param official slug of whoever did it for the state; null if nobody did
     * @param ground id of the ground, if it has one
     */
    record Happening(LocalDate on, String service, String unit, @Nullable String official, @Nullable String ground) {

        LocalDate quarter() {
            return on.with(IsoFields.DAY_OF_QUARTER, 1);
        }
    }

    private final JdbcClient db;

    Tallies(JdbcClient db) {
        this.db = db;
    }

    /**
     * What has been counted of one service, unit, official or ground, over all quarters.
     *
     * @param key slug of a service or official, code of a unit, {@code SERVICE/GROUND}
     */
    public Counts of(Scope scope, String key) {
        return of(scope, List.of(key)).getOrDefault(key, new Counts(Map.of()));
    }

    /** The same of several at once; one of which nothing was counted is not there. */
    public Map<String, Counts> of(Scope scope, Collection<String> keys) {
        return db.sql("""
                select key, what, sum(n) as n from oversight.tally where scope = :scope and key = any (:keys) group by key, what""")
                .param("scope", scope.name().toLowerCase(Locale.ROOT)).param("keys", keys.toArray(String[]::new)).query(Row.class).list()
                .stream().collect(Collectors.groupingBy(Row::key, Collectors.collectingAndThen(
                        Collectors.toMap(Row::what, Row::n), Counts::new)));
    }

    /**
     * Somebody who signed acts.
     *
     * @param on the day of the last; name, post and unit are as of then
     */
    public record Signer(String name, String postUk, String postEn, String unitCode, String unitUk, String unitEn, LocalDate on) {}

    /** Whoever signed acts under this slug: those who hold no post any more still answer for what they did. */
    public Optional<Signer> signer(String slug) {
        return db.sql("""
                select official as name, post_uk, post_en, unit_code, unit_uk, unit_en, issued_on as "on" from oversight.entry
                where official_slug = :slug order by issued_on desc, id desc limit 1""").param("slug", slug).query(Signer.class).optional();
    }

    /** To be called in the transaction of what happened. */
    void happened(Happening happening, Map<String, Integer> what) {
        var names = List.copyOf(what.keySet());
        db.sql("""
                insert into oversight.uncounted (id, quarter, service, unit, official, ground, what, n)
                select id, :quarter, :service, :unit, :official, :ground, what, n
                from unnest(:ids, :names, :numbers) as one (id, what, n)""")
                .param("quarter", happening.quarter()).param("service", happening.service()).param("unit", happening.unit())
                .param("official", happening.official()).param("ground", happening.ground())
                .param("ids", names.stream().map(_ -> UuidCreator.getTimeOrderedEpoch()).toArray(UUID[]::new))
                .param("names", names.toArray(String[]::new)).param("numbers", names.stream().map(what::get).toArray(Integer[]::new))
                .update();
    }

    /** Counts what has happened since. One statement: what is taken is counted, or neither; run twice, it finds nothing the second time. */
    void count() {
        db.sql("""
                with taken as (delete from oversight.uncounted returning quarter, service, unit, official, ground, what, n),
                    spread as (
                        select 'service' as scope, service as key, quarter, what, n from taken
                        union all select 'unit', unit, quarter, what, n from taken
                        union all select 'official', official, quarter, what, n from taken where official is not null
                        union all select 'ground', service || '/' || ground, quarter, what, n from taken where ground is not null)
                insert into oversight.tally (scope, key, quarter, what, n)
                select scope, key, quarter, what, sum(n) from spread group by scope, key, quarter, what order by scope, key, quarter, what
                on conflict (scope, key, quarter, what) do update set n = oversight.tally.n + excluded.n""").update();
    }

    private record Row(String key, String what, long n) {}

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> countOversight(Tallies tallies) {
            return Tasks.recurring("oversight-tallies", Schedules.fixedDelay(Duration.ofMinutes(1))).execute((_, _) -> tallies.count());
        }
    }
}
