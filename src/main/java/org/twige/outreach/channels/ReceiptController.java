package org.twige.outreach.channels;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.twige.web.Allow;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears from a gateway by HTTP what became of text messages: as a form, or as JSON with the same fields.
 *
 * <p>Who knows the secret is answered 200 whatever they tell, so that nobody tells it for ever.
 */
@Controller
class ReceiptController {

    private static final String NAME = "twige.sms.http.receipts.";
    private static final int MOST_BYTES = 20_000;

    private final @Nullable ReceiptGateway gateway;
    private final Receipts receipts;
    private final JsonMapper json;

    ReceiptController(Environment settings, Receipts receipts, JsonMapper json) {
        var secret = settings.getProperty(NAME + "secret");
        this.gateway = secret == null ? null : gateway(secret, settings);
        this.receipts = receipts;
        this.json = json;
    }

    private static ReceiptGateway gateway(String secret, Environment settings) {
        return new ReceiptGateway(
                secret,
                settings.getProperty(NAME + "id", "id"),
                settings.getProperty(NAME + "status", "status"),
                settings.getProperty(NAME + "reason", "failureReason"),
                List.of(settings.getProperty(NAME + "delivered", String[].class, ReceiptGateway.DELIVERED)),
                List.of(settings.getProperty(NAME + "failed", String[].class, ReceiptGateway.FAILED)));
    }

    @PostMapping("/receipts/{secret}")
    @Allow(machines = true)
    ResponseEntity<Void> told(@PathVariable String secret, HttpServletRequest request) throws IOException {
        var asked = gateway;
        if (asked == null || !asked.isSecret(secret)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var fields = fields(request);
        var id = fields.apply(asked.id());
        var status = fields.apply(asked.status());
        var why = Reply.kept(status + " " + fields.apply(asked.reason()));
        asked.arrived(status).ifPresent(arrived -> receipts.told(ChannelKind.SMS, id, arrived, why));
        return ResponseEntity.ok().build();
    }

    /** The text of a field; empty for one that is not there. */
    private UnaryOperator<String> fields(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/json")) {
            return field -> Optional.ofNullable(request.getParameter(field)).orElse("");
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES);
        try {
            var tree = json.readTree(body);
            return field -> tree.path(field).asString("");
        } catch (JacksonException _) {
            return _ -> "";
        }
    }
}
