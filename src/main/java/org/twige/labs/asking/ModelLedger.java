package org.twige.labs.asking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.InstitutionId;
import org.twige.people.Scope;

/** Where it is kept what the model cost each institution, without a word of what was asked. */
@Repository
class ModelLedger {

    private final JdbcClient database;

    ModelLedger(JdbcClient database) {
        this.database = database;
    }

    /** What a call used and how it ended. */
    record Used(String model, int tokensIn, int tokensOut, BigDecimal cost, String outcome) {}

    /** An institution and what it spent in a month. */
    record Spent(String code, String names, BigDecimal sum, BigDecimal budget) {}

    /**
     * Takes the most that a call can cost; two at once cannot both take the last of it.
     *
     * @return the key of the call, or empty when the budget of the month does not hold it
     */
    @Transactional
    Optional<UUID> reserve(InstitutionId institution, LocalDate month, BigDecimal usual, Used most, Instant now) {
        database.sql("select pg_advisory_xact_lock(hashtext('labs.model ' || :institution))")
                .param("institution", institution.value().toString())
                .query((row, _) -> row.getObject(1))
                .list();
        if (spent(institution, month).add(most.cost()).compareTo(budget(institution, usual)) > 0) {
            return Optional.empty();
        }
        var call = UUID.randomUUID();
        write(institution, call, "RESERVED", month, most, now);
        return Optional.of(call);
    }

    /** Gives back what a call did not cost. */
    void settle(InstitutionId institution, UUID call, LocalDate month, Used used, Instant now) {
        write(institution, call, "SETTLED", month, used, now);
    }

    BigDecimal spent(InstitutionId institution, LocalDate month) {
        return database.sql("""
                select coalesce(sum(cost), 0) from labs.model_entry
                 where institution_id = :institution and month = :month
                """)
                .param("institution", institution.value())
                .param("month", month)
                .query(BigDecimal.class)
                .single();
    }

    BigDecimal budget(InstitutionId institution, BigDecimal usual) {
        return database.sql("select monthly from labs.model_budget where institution_id = :institution")
                .param("institution", institution.value())
                .query(BigDecimal.class)
                .optional()
                .orElse(usual);
    }

    void setBudget(InstitutionId institution, BigDecimal monthly, Instant now) {
        database.sql("""
                insert into labs.model_budget (institution_id, monthly, set_at) values (:institution, :monthly, :now)
                on conflict (institution_id) do update set monthly = excluded.monthly, set_at = excluded.set_at
                """)
                .param("institution", institution.value())
                .param("monthly", monthly)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The institutions of a scope that spent something in a month, or have a budget of their own. */
    List<Spent> spent(Scope scope, LocalDate month, BigDecimal usual, String language, int most) {
        return database.sql("""
                select i.code, i.names ->> :language as names, coalesce(e.sum, 0) as sum,
                       coalesce(b.monthly, :usual) as budget
                  from people.report_institution i
                  left join (select institution_id, sum(cost) as sum
                               from labs.model_entry where month = :month
                              group by institution_id) e using (institution_id)
                  left join labs.model_budget b using (institution_id)
                 where i.path <@ any(cast(:scope as ltree[]))
                   and (e.institution_id is not null or b.institution_id is not null)
                 order by 3 desc, i.code
                 limit :most
                """)
                .param("language", language)
                .param("usual", usual)
                .param("month", month)
                .param("scope", scope.pathArray())
                .param("most", most)
                .query((row, _) -> new Spent(
                        row.getString("code"),
                        row.getString("names"),
                        row.getBigDecimal("sum"),
                        row.getBigDecimal("budget")))
                .list();
    }

    private void write(InstitutionId institution, UUID call, String kind, LocalDate month, Used used, Instant now) {
        database.sql("""
                insert into labs.model_entry (institution_id, call, kind, month, at, model, tokens_in, tokens_out, cost,
                                              outcome)
                values (:institution, :call, :kind, :month, :now, :model, :in, :out, :cost, :outcome)
                """)
                .param("institution", institution.value())
                .param("call", call)
                .param("kind", kind)
                .param("month", month)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("model", used.model())
                .param("in", used.tokensIn())
                .param("out", used.tokensOut())
                .param("cost", used.cost())
                .param("outcome", used.outcome())
                .update();
    }
}
