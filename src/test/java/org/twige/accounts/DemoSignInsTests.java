package org.twige.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.PageTest;
import org.twige.people.PeopleFixture;
import org.twige.web.Role;

@PageTest
class DemoSignInsTests {

    @Autowired
    private MockMvc server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordHashes hashes;

    @Autowired
    private ObjectProvider<DemoSignIns> demo;

    @TempDir
    private Path data;

    @Test
    void somebody_invented_signs_in_with_what_the_file_says() throws Exception {
        var nation = new PeopleFixture(database);
        var teacher = nation.person()
                .at(nation.institution())
                .withStaffNumber("9" + System.nanoTime())
                .save();
        var staffNo = database.sql("select staff_no from people.report_person where person_id = :person")
                .param("person", teacher.value())
                .query(String.class)
                .single();

        new DemoSignIns(accounts, hashes, Clock.systemUTC(), data)
                .make(List.of(new DemoPerson(teacher, Role.PROGRAMME_OFFICE, staffNo)));

        var file = data.resolve("demo-sign-ins.csv");
        var row = Files.readAllLines(file).get(1).split(",", -1);
        assertThat(row[0]).isEqualTo("programme_office");
        assertThat(new Visitor(server).signsIn(row[1], row[2]).leadsTo()).isEqualTo("/");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void outside_the_demo_there_is_no_such_door() {
        assertThat(demo.getIfAvailable()).isNull();
    }
}
