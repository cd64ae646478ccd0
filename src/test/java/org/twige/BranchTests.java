package org.twige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.FileSystemUtils;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.Role;

/** The centre here, and a branch without internet as a process of its own with its own database; files go between them. */
@PageTest
class BranchTests {

    private static final Path DESK = Path.of("target", "branch-desk");
    private static final Path DATA = Path.of("target", "branch-data");
    private static final String PASSWORD = "umuganda wacu ni ukwiga";

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    private CentreOffice office;
    private PeopleFixture people;
    private InstitutionId school;
    private PersonId amina;
    private PersonId bosco;
    private Path folder = DESK;
    private String slug;
    private Version version;
    private int port;

    @BeforeEach
    void a_school_without_internet() throws IOException {
        for (var place : List.of(DESK, DATA)) {
            FileSystemUtils.deleteRecursively(place);
        }
        Files.createDirectories(DESK);
        people = new PeopleFixture(database);
        school = people.institution();
        amina = people.personAt(school);
        bosco = people.personAt(school);
        slug = CourseFixture.newSlug();
        folder = CourseFixture.folder(slug);
        CourseFixture.change(folder, "course.yaml", CourseFixture.FINAL, "");
        version = new CourseFixture(publication).publish(folder);
        var official = people.personAt(people.root());
        people.responsible(official, Role.PROGRAMME_OFFICE, people.root());
        office = new CentreOffice(browser, PeopleFixture.signedIn(official, Role.PROGRAMME_OFFICE));
        port = FreePort.from(19_400);
    }

    @AfterEach
    void the_database_of_the_branch_ends_too() {
        Postmaster.runningIn(DATA.toAbsolutePath().resolve("postgres")).ifPresent(Postmaster::stop);
    }

    @Test
    void what_two_people_learn_at_a_branch_counts_at_the_centre_once_however_often_it_is_brought() throws Exception {
        var pack = office.makePack(people.code(school), slug);
        Files.write(DESK.resolve("pack.twige"), office.download(pack));
        String branchPrint;
        try (var branch = start("--pack", DESK.resolve("pack.twige").toString(), "--centre", office.print())) {
            branchPrint = after(branch.said(), "Fingerprint of this computer, for the centre: ");
            for (var line : codes()) {
                learn(line.split(",", -1));
            }
            assertThat(verb(
                            "branch-results",
                            "--out",
                            DESK.resolve("results.twige").toString()))
                    .isZero();
        }
        var results = Files.readAllBytes(DESK.resolve("results.twige"));
        office.keepKey(pack, branchPrint);

        var looked = office.bring(pack, results);
        assertThat(done()).as("a first look takes nothing in").isEmpty();
        assertThat(office.figures(looked)).containsExactly("18", "0", "0");

        office.merge(looked);
        assertThat(done()).containsExactlyInAnyOrder(amina.value(), bosco.value());

        var again = office.bring(pack, results);
        assertThat(office.figures(again)).containsExactly("0", "18", "0");
        office.merge(again);
        assertThat(done()).hasSize(2);
    }

    @Test
    void a_newer_pack_brings_courses_and_people_and_leaves_open_work_alone() throws Exception {
        var branch = office.makePack(people.code(school), slug);
        Files.write(DESK.resolve("first.twige"), office.download(branch));
        var print = office.print();
        String first;
        try (var _ = start("--pack", DESK.resolve("first.twige").toString(), "--centre", print)) {
            var line = codes().getFirst().split(",", -1);
            first = line[0];
            learn(line);
        }
        var newcomer = people.personAt(school);
        CourseFixture.change(folder, "lessons/01-first.en.md", "Twelve letters", "Thirteen letters");
        new CourseFixture(publication).publish(folder);
        office.makePack(people.code(school), slug);
        Files.write(DESK.resolve("second.twige"), office.download(branch));

        try (var running = start("--pack", DESK.resolve("second.twige").toString())) {
            assertThat(running.said()).contains("pack 2");
            Files.delete(DESK.resolve("codes.csv"));
            assertThat(codes()).hasSize(2).anyMatch(line -> line.startsWith(staffNo(newcomer)));
            var learner = new DistantBrowser(port);
            learner.signIn(first, PASSWORD);
            assertThat(learner.open("/learn/" + slug + "?lang=en").text()).contains("1 of 2");
            assertThat(learner.open("/learn/" + slug + "/lessons/1?lang=en").text())
                    .contains("Thirteen letters");
        }
        assertThat(verb("branch", "--pack", DESK.resolve("first.twige").toString()))
                .as("the older pack is not opened again")
                .isOne();
    }

    @Test
    void a_branch_opens_only_learning_and_only_packs_of_the_centre_that_was_named() throws Exception {
        var branch = office.makePack(people.code(school), slug);
        var pack = DESK.resolve("pack.twige").toString();
        Files.write(DESK.resolve("pack.twige"), office.download(branch));
        var wrong = "0000 0000 0000 0000 0000 0000 0000 0000";
        assertThat(verb("branch", "--pack", pack, "--centre", wrong)).isOne();

        try (var _ = start("--pack", pack, "--centre", office.print())) {
            var learner = learn(codes().getFirst().split(",", -1));
            assertThat(learner.open("/courses?lang=en").text()).contains("Branch: Test " + people.code(school));
            assertThat(learner.open("/courses?lang=en").select("footer").text())
                    .as("a problem is told to somebody in the room")
                    .contains("Tell who looks after this computer")
                    .doesNotContain("Report a problem");
            assertThat(learner.open("/").location()).endsWith("/courses");
            for (var closed : List.of(
                    "/verify",
                    "/my-training",
                    "/offline",
                    "/labs",
                    "/api/v1/sync",
                    "/thanks/" + UUID.randomUUID() + "/refusal",
                    "/learn/" + slug + "/final")) {
                assertThatThrownBy(() -> learner.open(closed)).as(closed).hasMessageContaining("404");
            }
        }
    }

    private String staffNo(PersonId person) {
        return database.sql("select staff_no from people.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    private OtherTwige start(String... options) {
        var verb = new ArrayList<>(List.of("branch", "--port", String.valueOf(port)));
        verb.addAll(List.of(options));
        return OtherTwige.start(DATA, verb.toArray(String[]::new)).awaitPages(port);
    }

    private static int verb(String... verb) throws InterruptedException {
        return OtherTwige.start(DATA, verb).exitCode();
    }

    private static List<String> codes() throws IOException, InterruptedException {
        var file = DESK.resolve("codes.csv");
        assertThat(verb("branch-codes", "--out", file.toString())).isZero();
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return lines.subList(1, lines.size());
    }

    private static String after(String text, String words) {
        var begin = text.indexOf(words) + words.length();
        return text.substring(begin, text.indexOf('\n', begin)).strip();
    }

    /** Chooses a password with the code from paper, signs in, and does the first lesson. */
    private DistantBrowser learn(String[] codeLine) throws IOException {
        var learner = new DistantBrowser(port);
        var activation = DistantBrowser.form(learner.open("/activate"), "/activate");
        activation.expectFirst("input[name=staffNumber]").val(codeLine[0]);
        activation.expectFirst("input[name=code]").val(codeLine[2]);
        activation.select("input[name=password]").val(PASSWORD);
        activation.select("input[name=repeat]").val(PASSWORD);
        learner.follow(learner.send(activation));
        var page = learner.open("/learn/" + slug + "/lessons/1");
        while (page.selectFirst("form[action*=/blocks/]") instanceof FormElement question) {
            question.expectFirst("input[type=radio]").attr("checked", "");
            page = learner.follow(learner.send(question));
        }
        learner.send(DistantBrowser.form(page, "/done"));
        return learner;
    }

    private List<UUID> done() {
        var lesson = courses.lessons(version.id()).getFirst().id().value();
        return database.sql("select person_id from learning.lesson_done where lesson_id = :lesson")
                .param("lesson", lesson)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }
}
