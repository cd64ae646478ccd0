package org.twige.learning.branch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.border.StoredFiles;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.learning.branch.OpenPack.Answer;
import org.twige.learning.branch.SignedFile.Purpose;
import org.twige.people.InstitutionId;
import org.twige.people.Institutions;
import org.twige.people.PeopleFixture;

/** What is in a pack, and what is not. */
@PageTest
class PackContentsTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private Institutions institutions;

    @Autowired
    private MakePack packs;

    @Autowired
    private OpenPack opening;

    @Autowired
    private StoredFiles files;

    @Autowired
    private StickKey key;

    private PeopleFixture people;
    private InstitutionId school;
    private Version version;

    @BeforeEach
    void a_school_and_a_course() {
        people = new PeopleFixture(database);
        school = people.institution();
        version = new CourseFixture(publication).publish(CourseFixture.folder(CourseFixture.newSlug()));
    }

    private byte[] pack() throws IOException {
        var made = packs.make(institutions.find(school).orElseThrow(), List.of(version.id()), "system:operator");
        try (var bytes = files.open(made.file())) {
            return bytes.readAllBytes();
        }
    }

    private static String text(byte[] pack) {
        return SignedFile.read(Purpose.PACK, new java.io.ByteArrayInputStream(pack))
                .orElseThrow()
                .files()
                .values()
                .stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void it_names_who_is_in_service_there_and_nobody_else() throws IOException {
        var there = people.personAt(school).value().toString();
        var below = people.personAt(people.institution(school)).value().toString();
        var elsewhere = people.personAt(people.institution()).value().toString();

        assertThat(text(pack())).contains(there, below).doesNotContain(elsewhere);
    }

    @Test
    void it_holds_no_identity_number_no_contact_and_nothing_with_which_one_can_sign_in() throws IOException {
        var person = people.personAt(school);
        database.sql("insert into people.contact (person_id, kind, value) values (:id, 'phone', '+250788000999')")
                .param("id", person.value())
                .update();
        database.sql("""
                insert into people.identifier (person_id, kind, hash, last3, valid_from)
                values (:id, 'national', :hash, '987', current_date)
                """)
                .param("id", person.value())
                .param("hash", person.toString().getBytes(StandardCharsets.UTF_8))
                .update();
        database.sql(
                        "insert into accounts.account (person_id, password_hash, activated_at) values (:id, 'argon-mark', now())")
                .param("id", person.value())
                .update();

        assertThat(text(pack())).doesNotContain("+250788000999", "\"987\"", "argon-mark", "password");
    }

    @Test
    void it_holds_no_question_of_a_final() throws IOException {
        var questions = courses.files(version.id(), "items");
        assertThat(questions).anyMatch(file -> file.text().contains("Question "));

        var text = text(pack());

        assertThat(text).contains(version.id().value().toString());
        questions.stream()
                .flatMap(file -> file.text().lines())
                .map(String::strip)
                .filter(line -> line.startsWith("Question "))
                .forEach(question -> assertThat(text).doesNotContain(question));
    }

    @Test
    void a_place_where_people_are_already_never_becomes_a_branch() throws IOException {
        assertThat(opening.open(pack(), Optional.of(key.print()))).isEqualTo(Answer.NO_PLACE);
    }

    @Test
    void a_pack_of_an_unknown_centre_is_not_opened() throws IOException {
        var other = new KeyPrint("0".repeat(32));

        assertThat(opening.open(pack(), Optional.of(other))).isEqualTo(Answer.OF_ANOTHER_CENTRE);
        assertThat(opening.open(pack(), Optional.empty())).isEqualTo(Answer.OF_ANOTHER_CENTRE);
    }
}
