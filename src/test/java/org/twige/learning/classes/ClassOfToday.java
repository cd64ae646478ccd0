package org.twige.learning.classes;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.courses.PublishCourse;
import org.twige.people.PersonId;

/** A class of today with three people on its list, and the desk of the coordinator who holds it. */
abstract class ClassOfToday {

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient database;

    @Autowired
    PublishCourse publication;

    @Autowired
    BeanFactory beans;

    ClassFixture school;
    Visitor desk;
    UUID id;
    String here;

    @BeforeEach
    void a_class_of_today_with_three_people() throws Exception {
        school = new ClassFixture(browser, database, publication);
        desk = school.desk();
        id = school.today();
        here = "/classes/" + id;
    }

    String showCode() throws Exception {
        return ClassFixture.code(desk.send(desk.open(here), "/code"));
    }

    boolean present(PersonId person) {
        return database.sql("select coalesce(present, false) from learning.class_place where id = :id")
                .param("id", school.place(id, person))
                .query(Boolean.class)
                .single();
    }
}
