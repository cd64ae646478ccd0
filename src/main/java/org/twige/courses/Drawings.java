package org.twige.courses;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the drawings of lessons are read from, each by the print of its content. */
@Repository
class Drawings {

    private final JdbcClient database;

    Drawings(JdbcClient database) {
        this.database = database;
    }

    Optional<String> svg(String print) {
        return database.sql("select svg from courses.drawing where print = :print")
                .param("print", print)
                .query(String.class)
                .optional();
    }
}
