package org.twige.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More than a thousand answers from two tabs, a network that does its worst, and a browser that is killed: each is there once. */
class OfflineStressJourney {

    private static final String COURSE = "data-for-better-service";
    private static final int LIVES = 6;
    private static final int ANSWERS = 85;

    /** Tells the page which acts are on the disk, whoever writes them. */
    private static final String WATCH = """
            window.made = []
            const add = IDBObjectStore.prototype.add
            IDBObjectStore.prototype.add = function (event) {
                if (this.name === 'outbox') this.transaction.addEventListener('complete', () => made.push(event.id))
                return add.apply(this, arguments)
            }
            """;

    /** Answers the questions of the lesson in turn, each time with another option, as fast as the phone saves them. */
    private static final String ANSWER = """
            count => { window.work = (async () => {
                const end = Date.now() + 180_000
                const questions = [...document.querySelectorAll('.twige-question')]
                for (let i = 0; i < count; i++) {
                    const before = made.length
                    const options = [...questions[i % questions.length].querySelectorAll('input')]
                    options.find(option => !option.checked).click()
                    while (made.length === before) {
                        if (Date.now() > end) throw new Error(`answer ${i} is not saved: ${document.querySelector('#told').textContent}`)
                        await new Promise(soon => setTimeout(soon, 1))
                    }
                }
                return made
            })() }
            """;

    private final Newcomer learner = Newcomer.any();
    private final Troubles troubles = new Troubles();
    private final List<String> made = new ArrayList<>();

    @Test
    void a_thousand_answers_from_two_tabs_through_a_bad_network_and_a_killed_browser_are_there_once(
            @TempDir Path folder) {
        try (var line = new Line(URI.create(Nation.address("/")).getPort(), troubles)) {
            try (var phone = phone(folder)) {
                download(signedIn(phone, line), line);
            }
            for (var life = 0; life < LIVES; life++) {
                live(folder, line, life);
            }
            sendTheRest(folder, line);
        }
        var stored = stored();
        System.out.printf(
                "Stress of sync in a browser: made %,d, stored %,d, lost %d, doubled %d, duplicates received and ignored "
                        + "%,d; of %d batches the server failed %d, broke off in %d, and the answer to %d was lost; the browser "
                        + "was killed %d times%n",
                made.size(),
                stored.size(),
                without(made, stored),
                stored.size() - new HashSet<>(stored).size(),
                troubles.duplicates(),
                troubles.batches(),
                troubles.count(Troubles.Fate.FAILS),
                troubles.count(Troubles.Fate.BREAKS_OFF),
                troubles.count(Troubles.Fate.ANSWER_LOST),
                LIVES);
        assertThat(made).hasSize(LIVES * 2 * ANSWERS).doesNotHaveDuplicates();
        assertThat(stored).containsExactlyInAnyOrderElementsOf(made);
        assertThat(troubles.haveAllHappened()).isTrue();
        assertThat(troubles.duplicates()).isPositive();
    }

    private static int without(List<String> some, List<String> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest.size();
    }

    private static BrowserContext phone(Path folder) {
        var phone = Browser.phone(folder);
        phone.addInitScript(WATCH);
        return phone;
    }

    /** It stays open: to close a page on its way to another one can take for ever. */
    private Page signedIn(BrowserContext phone, Line line) {
        var page = phone.newPage();
        page.navigate(line.address("/sign-in?lang=en"));
        page.fill("input[name=staffNumber]", learner.account().staffNumber());
        page.fill("input[name=password]", learner.account().password());
        page.click("main button[type=submit]");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return page;
    }

    private static void download(Page page, Line line) {
        page.navigate(line.address("/learn/" + COURSE + "/offline?lang=en"));
        page.click("#take button");
        PlaywrightAssertions.assertThat(page.locator("#taken")).isVisible();
        page.waitForFunction("async () => !!(await navigator.serviceWorker.ready).active");
    }

    /** Two tabs answer without network and then send over a bad one; the browser is killed in the middle of it. */
    private void live(Path folder, Line line, int life) {
        line.mend();
        var phone = phone(folder);
        var first = signedIn(phone, line);
        line.cut();
        var tabs = List.of(open(first, line, 1), open(phone.newPage(), line, 2));
        tabs.forEach(tab -> tab.evaluate(ANSWER, ANSWERS));
        tabs.forEach(tab -> ((List<?>) tab.evaluate("() => work")).forEach(id -> made.add(id.toString())));
        line.mend();
        if (life > 0) { // in its first life it is killed between writing and sending
            sendSome(tabs);
        }
        kill(folder);
    }

    private static Page open(Page page, Line line, int lesson) {
        page.navigate(line.address("/offline#" + COURSE + "/" + lesson));
        PlaywrightAssertions.assertThat(page.locator(".twige-question").first()).isVisible();
        return page;
    }

    private void sendSome(List<Page> tabs) {
        var enough = troubles.batches() + 5;
        await().atMost(Duration.ofSeconds(20)).pollInSameThread().until(() -> {
            tabs.forEach(tab -> tab.evaluate("document.querySelector('#send').click()"));
            return troubles.batches() >= enough || !tabs.getFirst().isVisible("#send");
        });
    }

    /** As the phone's system does when it needs the space: without a word. */
    private static void kill(Path folder) {
        var browser = ProcessHandle.current()
                .descendants()
                .filter(process -> isOf(process, folder))
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .toList();
        assertThat(browser).isNotEmpty();
        browser.forEach(ProcessHandle::destroyForcibly);
        await().until(() -> browser.stream().noneMatch(process -> isOf(process, folder)));
    }

    /** A process that ended, and that nobody has asked about yet, has no command any more. */
    private static boolean isOf(ProcessHandle process, Path folder) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    private void sendTheRest(Path folder, Line line) {
        line.mend();
        troubles.end();
        try (var phone = phone(folder)) {
            var page = open(signedIn(phone, line), line, 1);
            await().atMost(Duration.ofSeconds(60))
                    .pollInSameThread()
                    .until(() -> "".equals(page.evaluate("localStorage.getItem('waiting')")));
        }
    }

    private List<String> stored() {
        return Nation.bean(JdbcClient.class)
                .sql("select cast(id as text) from learning.device_event where person_id = :person")
                .param("person", learner.person())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
