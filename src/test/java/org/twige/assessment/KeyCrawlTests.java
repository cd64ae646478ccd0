package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twige.GivenAnswer;
import org.twige.PageTest;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.AllowAlong;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.ledger.CarryOutVersion;
import org.twige.mandates.ledger.LedgerClock;
import org.twige.mandates.ledger.PublishVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;

/** A learner with a final open in every course fetches everything there is to fetch, and finds no key in it. */
@PageTest
class KeyCrawlTests {

    @Autowired
    private MockMvc browser;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private PublishVersion publish;

    @Autowired
    private CarryOutVersion carryOut;

    @Autowired
    private LedgerClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private FinalFixture finals;
    private Learner learner;
    private final Map<Version, AttemptId> open = new HashMap<>();
    private Version small;
    private AttemptId closed;
    private InstitutionId school = new InstitutionId(UUID.randomUUID());
    private Learner colleague;
    private final Map<AttemptId, String> forms = new HashMap<>();

    @BeforeEach
    void every_course_is_published_and_its_final_open() throws Exception {
        finals = new FinalFixture(browser, database, publication, courses);
        var people = new PeopleFixture(database);
        school = people.institution();
        learner = new Learner(browser, PeopleFixture.signedIn(people.personAt(school))).in("en");
        colleague = new Learner(browser, PeopleFixture.signedIn(people.personAt(school))).in("en");
        for (var folder : folders()) {
            var version = published(folder);
            if (version.finalCheck().exists()) {
                finals.loaded(version);
                finals.finishLessons(learner, version);
                open.put(version, begun(version));
            }
        }
        small = finals.course();
        finals.finishLessons(learner, small);
        closed = finals.takeWhole(learner, small, 2);
        for (var version : open.keySet()) {
            takeAlong(version);
        }
    }

    /** A colleague has the same final on a phone. */
    private void takeAlong(Version version) throws Exception {
        finals.finishLessons(colleague, version);
        new AllowAlong(new LedgerFixture(database), publish, carryOut, clock).at(school, version.course(), true);
        var phone = new AlongPhone(colleague, finals.door(version) + "/offline");
        var form = phone.take();
        assertThat(form.getStatus()).isEqualTo(200);
        forms.put(new AttemptId(phone.attempt()), form.getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<Path> folders() throws IOException {
        try (var all = Files.list(Path.of("curriculum"))) {
            return all.filter(folder -> Files.exists(folder.resolve("course.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private static String lessons() throws IOException {
        try (var all = Files.walk(Path.of("curriculum"))) {
            var text = new StringBuilder();
            for (var lesson :
                    all.filter(file -> file.toString().endsWith(".md")).toList()) {
                text.append(Files.readString(lesson)).append('\n');
            }
            return text.toString();
        }
    }

    private Version published(Path folder) {
        return switch (publication.publish(folder)) {
            case PublishCourse.Answer.Published published -> published.version();
            case PublishCourse.Answer.Unchanged unchanged ->
                courses.version(unchanged.version()).orElseThrow();
            case PublishCourse.Answer.Refused refused -> throw new AssertionError(refused.problems());
        };
    }

    /** Five questions are answered rightly, the others not at all. */
    private AttemptId begun(Version version) throws Exception {
        var page = learner.send(learner.open(finals.door(version)), "/final");
        var attempt = learner.attempt();
        for (var right : GivenAnswer.right(database, attempt.value()).subList(0, 5)) {
            page = learner.send(page, "/questions/" + right.question(), right.fields());
        }
        return attempt;
    }

    /** Addresses to begin with: all routes without a variable, and all about attempts. */
    private List<String> beginnings() {
        var addresses = new ArrayList<String>();
        addresses.add("/");
        addresses.add("/no-such-page");
        open.keySet().forEach(version -> addresses.addAll(packs(version)));
        routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .distinct()
                .forEach(pattern -> {
                    if (!pattern.contains("{")) {
                        addresses.add(pattern);
                    } else if (pattern.startsWith("/attempts/{id}")) {
                        open.values().forEach(attempt -> addresses.addAll(about(attempt, pattern)));
                        addresses.addAll(about(closed, pattern));
                    }
                });
        return addresses;
    }

    /** What a phone may take along, in every language. */
    private List<String> packs(Version version) {
        return courses.published().stream()
                .filter(course -> course.id().equals(version.course()))
                .flatMap(course -> version.description().languages().stream()
                        .map(language ->
                                "/packs/" + course.slug() + "/" + version.id().value() + "/" + language + ".json"))
                .toList();
    }

    /** Other tests publish courses of their own, whose items nobody has drawn here. */
    private Predicate<String> ofOtherTests() {
        var others = courses.published().stream()
                .filter(course ->
                        course.slug().startsWith("test-") && !course.id().equals(small.course()))
                .map(Course::slug)
                .collect(Collectors.toSet());
        return address -> {
            var parts = address.split("[/?]", -1);
            return parts.length > 2 && List.of("learn", "courses").contains(parts[1]) && others.contains(parts[2]);
        };
    }

    private static List<String> about(AttemptId attempt, String pattern) {
        var address = pattern.replace("{id}", attempt.toString());
        var all = new ArrayList<String>();
        for (var number = 0; number <= (address.contains("{") ? 21 : 0); number++) {
            var filled = address.replaceAll("\\{[^}]*}", String.valueOf(number));
            all.add(filled);
            all.add(filled + "?missing=true&given=1");
        }
        return all;
    }

    /** On pages, and on a phone. */
    private List<AttemptId> opened() {
        var all = new ArrayList<>(open.values());
        all.addAll(forms.keySet());
        return all;
    }

    @Test
    void nothing_that_a_learner_can_fetch_holds_a_key() throws Exception {
        var secrets = new Secrets(database, opened(), closed, lessons());
        var crawl = new LearnerCrawl(learner, beginnings(), ofOtherTests());

        var explained = "/attempts/" + closed + "/explanations/";
        var found = new TreeMap<String, String>();
        var lists = new ArrayList<String>();
        crawl.everything((address, text) -> {
            if (!address.startsWith(explained)) {
                secrets.in(text).ifPresent(secret -> found.put(address, secret));
            }
            if (address.startsWith("/attempts/") || address.contains("/final")) {
                secrets.ofTheDesk(text).ifPresent(secret -> found.put(address, secret));
            }
            if (secrets.explains(text)) {
                lists.add(address);
            }
        });

        System.out.printf(
                "Key crawl: %,d answers, %,d addresses, %,d secrets of %,d items%n",
                crawl.answers(), crawl.addresses(), secrets.count(), secrets.items());
        assertThat(found).isEmpty();
        assertThat(forms).hasSize(5);
        assertThat(forms.values()).allSatisfy(form -> {
            assertThat(secrets.in(form)).isEmpty();
            assertThat(secrets.ofTheDesk(form)).isEmpty();
        });
        assertThat(crawl.reached())
                .as("courses, lessons, doors, questions, checks, style files and drawings were all read")
                .contains("courses", "learn", "attempts", "assets", "my-training", "drawings", "packs");
        assertThat(open).hasSize(5);
        assertThat(secrets.items()).isGreaterThan(600);
        assertThat(lists)
                .as("explanations of the closed attempt are read, so the crawl would see others")
                .isNotEmpty()
                .allMatch(address -> address.startsWith(explained));
    }

    @Test
    void saving_looks_at_no_key_and_answers_in_as_many_bytes_rightly_or_wrongly() throws Exception {
        var attempt = open.values().iterator().next();

        assertThat(Responses.SAVE).doesNotContainIgnoringCase("key").doesNotContainIgnoringCase("mark(");
        for (var right : GivenAnswer.right(database, attempt.value())) {
            assertThat(sent(attempt, right, right.question()))
                    .as("question %d", right.question())
                    .isEqualTo(sent(attempt, right.wrong(), right.question()));
        }
    }

    /** How long the answer to the form is, its headers included, and the page with what was given. */
    private List<Integer> sent(AttemptId attempt, GivenAnswer given, int question) throws Exception {
        var at = "/attempts/" + attempt + "/questions/" + question;
        var answer = learner.perform(learner.form(learner.open(at), "/questions/" + question, given.fields()));
        var headers = answer.getHeaderNames().stream()
                .mapToInt(name -> String.join("", answer.getHeaders(name)).length())
                .sum();
        var page = learner.perform(get(URI.create(at + "?lang=en"))).getContentAsString(StandardCharsets.UTF_8);
        return List.of(answer.getStatus(), headers, page.length() - given(page));
    }

    /** Only what the learner chose or typed makes a page longer. */
    private static int given(String page) {
        var html = Jsoup.parse(page);
        return " checked".length() * html.select("input[checked]").size()
                + html.select("input[name=figure]").val().length();
    }
}
