package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.PeopleFixture;

/** Pages that imitate the gateways are for invented people; a staff list that holds others is not served beside them. */
class OnlyInventedTest {

    @TempDir
    private Path place;

    @Test
    void simulators_are_served_beside_invented_people_and_refused_once_there_is_somebody_else() throws Exception {
        var port = FreePort.from(19_300);
        nameAdministrator("90000001");
        try (var invented = serve(port).awaitPages(port)) {
            onTheStaffList("1200345", invented.database());
        }

        try (var real = serve(port)) {
            assertThat(real.exitCode()).isEqualTo(1);
            assertThat(real.said())
                    .contains("twige.simulators is on, and 1 on the staff list", "--no-demo", "--data")
                    .doesNotContain("Twige is ready");
        }
    }

    private Path data() {
        return place.resolve("data");
    }

    private void nameAdministrator(String staffNumber) throws InterruptedException {
        try (var verb = OtherTwige.start(data(), "administrator", staffNumber, "Urugero WA MBERE")) {
            assertThat(verb.exitCode()).as(verb::said).isZero();
        }
    }

    private static void onTheStaffList(String staffNumber, JdbcClient database) {
        new PeopleFixture(database).person().withStaffNumber(staffNumber).save();
    }

    private OtherTwige serve(int port) {
        return OtherTwige.start(
                data(),
                "run",
                "--no-demo",
                "--port",
                String.valueOf(port),
                "--twige.simulators=true",
                "--twige.curriculum=" + place.resolve("no-curriculum"));
    }
}
