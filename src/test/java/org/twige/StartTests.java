package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class StartTests {

    @Autowired
    private JdbcClient database;

    @Test
    void the_application_user_owns_nothing() {
        var owned = database.sql("select count(*) from pg_class where relowner = current_user::regrole")
                .query(Long.class)
                .single();

        assertThat(owned).isZero();
    }
}
