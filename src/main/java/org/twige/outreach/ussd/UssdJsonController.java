package org.twige.outreach.ussd;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.twige.web.Allow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that posts JSON; the settings say how it calls the fields. */
@RestController
class UssdJsonController {

    private static final int MOST_BYTES = 20_000;

    private final Gates gates;
    private final AtTheDoor door;
    private final JsonMapper json;

    UssdJsonController(Gates gates, AtTheDoor door, JsonMapper json) {
        this.gates = gates;
        this.door = door;
        this.json = json;
    }

    @PostMapping("/gateways/ussd/json/{secret}")
    @Allow(machines = true)
    ResponseEntity<Map<String, Object>> turn(@PathVariable String secret, HttpServletRequest request)
            throws IOException {
        var fields = gates.json()
                .filter(known -> known.gate().opensTo(secret, request.getRemoteAddr()))
                .map(Gates.Json::fields)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var turn = read(request.getInputStream().readNBytes(MOST_BYTES))
                .flatMap(node -> turn(node, fields))
                .filter(AtTheDoor::isPossible)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        var reply = door.take(turn);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        fields.message(),
                        reply.text(),
                        fields.state(),
                        reply.ends() ? fields.ends() : fields.goesOn()));
    }

    /** Nothing of what is longer than a turn can be: it ends in the middle. */
    private Optional<JsonNode> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readTree(body));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<Incoming> turn(JsonNode node, JsonFields fields) {
        var text = node.at(fields.text()).asString("");
        var inputs = fields.whole()
                ? Optional.of(UssdFormController.inputs(text))
                : inputs(text, node.at(fields.turn()).asInt(-1));
        return inputs.map(all -> new Incoming(
                "json",
                node.at(fields.session()).asString(""),
                AtTheDoor.number(node.at(fields.number()).asString("")),
                all));
    }

    /** Only the last input is known; those before it were taken when they came. */
    private static Optional<List<String>> inputs(String last, int turn) {
        if (turn < 0 || turn > AtTheDoor.MOST_INPUTS) {
            return Optional.empty();
        }
        if (turn == 0) {
            return Optional.of(List.of());
        }
        var inputs = new ArrayList<>(Collections.nCopies(turn - 1, ""));
        inputs.add(last);
        return Optional.of(inputs);
    }
}
