package org.twige.web;

import java.sql.SQLException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Addresses that fail in every way that a page can. */
@TestComponent
@Controller
@Allow(everyone = true)
class FailingController {

    private final JdbcClient database;

    FailingController(JdbcClient database) {
        this.database = database;
    }

    /** As a controller does that asks the database for what somebody typed. */
    @GetMapping("/failing/text")
    String text(@RequestParam String typed) {
        return database.sql("select ?").param(typed).query(String.class).single();
    }

    @GetMapping("/failing/bug")
    String bug() {
        throw new IllegalStateException("the secret reason");
    }

    @GetMapping("/failing/database")
    String database() {
        throw new CannotGetJdbcConnectionException("the secret address", new SQLException());
    }

    @GetMapping("/failing/{status}")
    String status(@PathVariable int status) {
        throw new ResponseStatusException(HttpStatus.valueOf(status));
    }
}
