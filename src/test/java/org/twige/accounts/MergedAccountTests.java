package org.twige.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;
import org.twige.people.identity.MergeFixture;

@PageTest
class MergedAccountTests {

    private static final String PASSWORD = "inka eshatu mu gishanga";

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MakeCodes codes;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private AccountsFixture accounts;
    private MergeFixture merges;
    private PersonId kept;
    private PersonId other;
    private Visitor visitor;

    @BeforeEach
    void somebody_signed_in_under_the_record_that_is_merged() throws Exception {
        accounts = new AccountsFixture(database, codes, responsibilities);
        merges = new MergeFixture(beans);
        kept = accounts.teacher();
        other = accounts.teacher();
        visitor = accounts.signedIn(new Visitor(server), other, PASSWORD);
    }

    @Test
    void a_merged_account_signs_in_no_more_and_a_separated_one_does_again() throws Exception {
        assertThat(visitor.opens("/password").status()).isEqualTo(200);
        var version = sessionVersion();

        var merge = merges.merge(kept, other);
        assertThat(visitor.opens("/password").leadsTo()).startsWith("/sign-in");
        assertThat(new Visitor(server)
                        .signsIn(accounts.staffNo(other), PASSWORD)
                        .opens("/password")
                        .leadsTo())
                .startsWith("/sign-in");
        await().untilAsserted(() -> assertThat(sessionVersion()).isGreaterThan(version));

        merges.separate(merge);
        assertThat(visitor.opens("/password").leadsTo())
                .as("the sign-in of before stays ended")
                .startsWith("/sign-in");
        assertThat(new Visitor(server)
                        .signsIn(accounts.staffNo(other), PASSWORD)
                        .opens("/password")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_merge_told_twice_ends_no_sign_in_of_the_person_who_stays() throws Exception {
        var stays = accounts.signedIn(new Visitor(server), kept, PASSWORD);
        var version = sessionVersion();
        var merge = merges.merge(kept, other);
        await().untilAsserted(() -> assertThat(sessionVersion()).isGreaterThan(version));
        var once = sessionVersion();

        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(merges.told(merge, kept, other)));
        await().untilAsserted(() -> assertThat(sessionVersion()).isGreaterThan(once));

        assertThat(stays.opens("/password").status()).isEqualTo(200);
    }

    private int sessionVersion() {
        return database.sql("select session_version from accounts.account where person_id = :person")
                .param("person", other.value())
                .query(Integer.class)
                .single();
    }
}
