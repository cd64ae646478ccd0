package org.twige.outreach.ussd;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.twige.web.Allow;

/**
 * A gateway that posts a form: all inputs so far joined by *, the answer a text that begins with CON or END.
 *
 * @see "Africa's Talking, USSD API"
 */
@RestController
class UssdFormController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Gates gates;
    private final AtTheDoor door;

    UssdFormController(Gates gates, AtTheDoor door) {
        this.gates = gates;
        this.door = door;
    }

    /** A notice without a text, e.g. that the dialogue is over, is taken and needs no answer. */
    @PostMapping("/gateways/ussd/form/{secret}")
    @Allow(machines = true)
    ResponseEntity<String> turn(
            @PathVariable String secret, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var opens = gates.form()
                .filter(gate -> gate.opensTo(secret, request.getRemoteAddr()))
                .isPresent();
        if (!opens) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var text = fields.get("text");
        if (text == null) {
            return answer("");
        }
        var turn = new Incoming(
                "form",
                fields.getOrDefault("sessionId", ""),
                AtTheDoor.number(fields.getOrDefault("phoneNumber", "")),
                inputs(text));
        if (!AtTheDoor.isPossible(turn)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var reply = door.take(turn);
        return answer((reply.ends() ? "END " : "CON ") + reply.text());
    }

    /** An input may be empty: somebody pressed send without a digit. */
    static List<String> inputs(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\*", -1));
    }

    private static ResponseEntity<String> answer(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
