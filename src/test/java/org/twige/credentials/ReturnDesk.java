package org.twige.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.web.Jobs;
import org.twige.web.SignedIn;
import picocli.CommandLine;

/** An official who makes the file of today’s results, and somebody who checks it. */
record ReturnDesk(MockMvc pages, Jobs jobs, SignedIn office, LocalDate today, Path folder) {

    /** Asks at the page for today’s results and waits for the file. */
    Path made() throws Exception {
        var asked = pages.perform(post("/return-files")
                        .with(csrf())
                        .requestAttr(SignedIn.class.getName(), office)
                        .param("from-day", String.valueOf(today.getDayOfMonth()))
                        .param("from-month", String.valueOf(today.getMonthValue()))
                        .param("from-year", String.valueOf(today.getYear()))
                        .param("until-day", String.valueOf(today.getDayOfMonth()))
                        .param("until-month", String.valueOf(today.getMonthValue()))
                        .param("until-year", String.valueOf(today.getYear())))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        var job = UUID.fromString(String.valueOf(asked).replace("/jobs/", ""));
        await().until(() -> !jobs.find(job).orElseThrow().isRunning());
        var list = page("/return-files").getContentAsString();
        var address = list.replaceAll("(?s).*?(/return-files/[0-9a-f-]+/file).*", "$1");
        return Files.write(folder.resolve(job + ".zip"), page(address).getContentAsByteArray());
    }

    private MockHttpServletResponse page(String address) throws Exception {
        return pages.perform(get(address).requestAttr(SignedIn.class.getName(), office))
                .andReturn()
                .getResponse();
    }

    static String text(Path archive, String name) throws Exception {
        try (var files = FileSystems.newFileSystem(archive)) {
            return Files.readString(files.getPath(name), UTF_8);
        }
    }

    static void change(Path archive, String from, String to) throws Exception {
        try (var files = FileSystems.newFileSystem(archive)) {
            var table = files.getPath("results.csv");
            Files.writeString(table, Files.readString(table).replace(from, to));
        }
    }

    static String verify(int expected, Path file, String... options) {
        var said = new StringWriter();
        var line = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true));
        var words = new String[options.length + 1];
        words[0] = file.toString();
        System.arraycopy(options, 0, words, 1, options.length);
        assertThat(line.execute(words)).as(said::toString).isEqualTo(expected);
        return said.toString();
    }
}
