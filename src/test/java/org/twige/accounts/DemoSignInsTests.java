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
    void who_has_two_roles_signs_in_with_the_password_of_either() throws Exception {
        var nation = new PeopleFixture(database);
        var staffNo = "9" + System.nanoTime();
        var teacher = nation.person()
                .at(nation.institution())
                .withStaffNumber(staffNo)
                .save();

        new DemoSignIns(accounts, hashes, Clock.systemUTC(), data)
                .make(List.of(
                        new DemoPerson(teacher, Role.PROGRAMME_OFFICE, staffNo),
                        new DemoPerson(teacher, Role.LEARNER, staffNo)));

        for (var line : Files.readAllLines(data.resolve("demo-sign-ins.csv")).subList(1, 3)) {
            var row = line.split(",", -1);
            assertThat(new Visitor(server).signsIn(row[1], row[2]).leadsTo())
                    .as(row[0])
                    .isEqualTo("/");
        }
    }

    @Test
    void outside_the_demo_there_is_no_such_door() {
        assertThat(demo.getIfAvailable()).isNull();
    }
}
