package org.twige.assessment;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletResponse;
import org.twige.GivenAnswer;
import tools.jackson.databind.json.JsonMapper;

/** A phone that takes a final along and sends what was done in it, without a signature, as an old browser does. */
final class AlongPhone {

    private static final JsonMapper JSON = new JsonMapper();

    private final Learner learner;
    private final String page;
    private final UUID device;
    private UUID attempt = new UUID(0, 0);
    private long seq;

    AlongPhone(Learner learner, String page) {
        this(learner, page, UUID.randomUUID());
    }

    private AlongPhone(Learner learner, String page, UUID device) {
        this.learner = learner;
        this.page = page;
        this.device = device;
    }

    /** One act as it waits on the phone. */
    record Told(UUID id, Map<String, Object> fields) {}

    /** The same form on another phone. */
    AlongPhone with(UUID other) {
        return copy(new AlongPhone(learner, page, other));
    }

    /** The same form in the hands of somebody else, whose phone says that it is this one. */
    AlongPhone of(Learner other) {
        return copy(new AlongPhone(other, page, device));
    }

    private AlongPhone copy(AlongPhone other) {
        other.attempt = attempt;
        return other;
    }

    UUID attempt() {
        return attempt;
    }

    UUID device() {
        return device;
    }

    /** The answer to the button of the page, and where it leads. */
    MockHttpServletResponse take() throws Exception {
        learner.open(page.replace("/offline", ""));
        learner.open("/my-training");
        var answer = learner.perform(learner.madeUp(page + "?lang=en", "device", device.toString()));
        var form = answer.getRedirectedUrl();
        if (form == null) {
            return answer;
        }
        attempt = UUID.fromString(form.split("/", -1)[2]);
        return learner.perform(get(form));
    }

    Told answer(GivenAnswer given) {
        var fields = new ArrayList<String>();
        for (var value : given.values()) {
            fields.add(given.field() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return told("response", "q" + given.question(), String.join("&", fields));
    }

    Told handIn(int answers) {
        return told("attempt_submit", "", String.valueOf(answers));
    }

    Told told(String kind, String block, String value) {
        var all = new LinkedHashMap<String, Object>();
        var id = UUID.randomUUID();
        all.put("id", id);
        all.put("course", "test:final");
        all.put("version", UUID.randomUUID());
        all.put("lang", "en");
        all.put("kind", kind);
        all.put("attempt", attempt);
        all.put("item", attempt + (block.isEmpty() ? "" : "/" + block));
        all.put("value", value);
        all.put("clientAt", "2026-11-30T10:00:" + "%02d".formatted(seq % 60) + "Z");
        all.put("seq", seq++);
        all.put("tzOffset", 120);
        return new Told(id, all);
    }

    /** For each act what became of it: accepted, or the code of the refusal. */
    List<String> send(List<Told> acts) throws Exception {
        var door = learner.fetch(get("/api/v1/sync"));
        var token = JSON.readTree(door.getContentAsByteArray()).path("token").asString();
        var message = Map.of(
                "device", device, "events", acts.stream().map(Told::fields).toList());
        var answer = JSON.readTree(learner.fetch(post("/api/v1/sync?lang=en")
                        .header("X-CSRF-TOKEN", token)
                        .contentType("application/json")
                        .content(JSON.writeValueAsBytes(message)))
                .getContentAsByteArray());
        var became = new HashMap<String, String>();
        answer.path("accepted").forEach(id -> became.put(id.asString(), "accepted"));
        answer.path("rejected")
                .forEach(one ->
                        became.put(one.path("id").asString(), one.path("code").asString()));
        return acts.stream()
                .map(act -> became.getOrDefault(act.id().toString(), "lost"))
                .toList();
    }
}
