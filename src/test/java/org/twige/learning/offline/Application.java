package org.twige.learning.offline;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.web.SignedIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint and the database, as phones meet them. */
final class Application implements Server {

    private final MockMvc browser;
    private final JdbcClient database;
    private final JsonMapper json = new JsonMapper();

    Application(MockMvc browser, JdbcClient database) {
        this.browser = browser;
        this.database = database;
    }

    static Map<String, Object> sent(DeviceEvent event) {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", event.id());
        all.put("course", event.pack().course());
        all.put("version", event.pack().version());
        all.put("lang", event.pack().language());
        all.put("kind", event.kind().name().toLowerCase(Locale.ROOT));
        all.put("attempt", event.attempt());
        all.put("item", event.lesson() + (event.block().isEmpty() ? "" : "/" + event.block()));
        all.put("value", event.value());
        all.put("clientAt", event.at().toString());
        all.put("seq", event.seq());
        all.put("tzOffset", event.tzOffset());
        return all;
    }

    @Override
    public void download(UUID person, PackOfTest pack, Instant now) {
        database.sql(
                        "insert into learning.pack_download values (:person, :version, 'rw', now() - interval '1 hour') on conflict do nothing")
                .param("person", person)
                .param("version", pack.name().version())
                .update();
    }

    @Override
    public List<Receipt> take(UUID person, List<DeviceEvent> batch, Instant now) {
        try {
            var device = batch.isEmpty() ? UUID.randomUUID() : batch.getFirst().device();
            var message = Map.of(
                    "device",
                    device,
                    "events",
                    batch.stream().map(Application::sent).toList());
            return receipts(json.readTree(
                    send(person, "en", json.writeValueAsBytes(message)).getContentAsByteArray()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    MockHttpServletResponse send(UUID person, String language, byte[] message) throws Exception {
        return send(person, language, message, Map.of());
    }

    /** With further headers, e.g. how the message is pressed or signed. */
    MockHttpServletResponse send(UUID person, String language, byte[] message, Map<String, String> headers)
            throws Exception {
        var me = PeopleFixture.signedIn(new PersonId(person));
        var door = browser.perform(get("/api/v1/sync").requestAttr(SignedIn.class.getName(), me))
                .andReturn();
        var token = json.readTree(door.getResponse().getContentAsByteArray())
                .path("token")
                .asString();
        var request = post("/api/v1/sync?lang=" + language)
                .requestAttr(SignedIn.class.getName(), me)
                .header("X-CSRF-TOKEN", token)
                .contentType("application/json")
                .content(message);
        headers.forEach(request::header);
        return browser.perform(request).andReturn().getResponse();
    }

    static List<Receipt> receipts(JsonNode answer) {
        var receipts = new ArrayList<Receipt>();
        answer.path("accepted").forEach(id -> receipts.add(new Receipt.Accepted(UUID.fromString(id.asString()))));
        answer.path("rejected")
                .forEach(one -> receipts.add(new Receipt.Refused(
                        UUID.fromString(one.path("id").asString()),
                        Refusal.valueOf(one.path("code").asString()))));
        return receipts;
    }

    @Override
    public List<UUID> kept(UUID person) {
        return database.sql("select id from learning.device_event where person_id = :person")
                .param("person", person)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public Set<UUID> done(UUID person) {
        return database.sql("select lesson_id from learning.lesson_done where person_id = :person")
                .param("person", person)
                .query((row, _) -> row.getObject("lesson_id", UUID.class))
                .set();
    }

    @Override
    public Set<String> answers(UUID person) {
        return database.sql("""
                select lesson_id || '/' || block_id || '=' || choice as answer
                  from learning.answer where person_id = :person
                """)
                .param("person", person)
                .query((row, _) -> row.getString("answer"))
                .set();
    }
}
