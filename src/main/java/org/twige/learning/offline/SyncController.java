package org.twige.learning.offline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.twige.country.Country;
import org.twige.learning.Seal;
import org.twige.learning.offline.CheckBatch.Signed;
import org.twige.learning.offline.ReadBatch.Batch;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Limits;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Texts;

/** Where devices send what was done in their packs; whatever arrives twice is there once. */
@Controller
@RequestMapping("/api/v1/sync")
@Allow(Role.LEARNER)
class SyncController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final int LARGEST = 64 * 1024;
    private static final int BATCHES_IN_AN_HOUR = 600;
    private static final Duration REST = Duration.ofMinutes(10);

    private final ReadBatch reading;
    private final CheckBatch checking;
    private final TakeInTurn batches;
    private final Limits limits;
    private final Texts texts;
    private final Country country;

    SyncController(
            ReadBatch reading, CheckBatch checking, TakeInTurn batches, Limits limits, Texts texts, Country country) {
        this.reading = reading;
        this.checking = checking;
        this.batches = batches;
        this.limits = limits;
        this.texts = texts;
        this.country = country;
    }

    /**
     * Who is signed in on the device, the token that a batch has to carry, and how many events it may have.
     *
     * @param earlier other numbers under which this phone may know the same person, whose records were merged since
     */
    record Door(UUID person, List<UUID> earlier, String token, int most) {}

    /** An event that stays on the device, and why. */
    record Rejected(@Nullable UUID id, Refusal code, String message) {}

    /** What became of a batch. */
    record Answer(List<UUID> accepted, List<Rejected> rejected) {}

    @GetMapping
    @ResponseBody
    Door door(
            @RequestAttribute(ME) SignedIn me,
            @RequestAttribute("org.springframework.security.web.csrf.CsrfToken") CsrfToken token) {
        var earlier = checking.earlier(new PersonId(me.person()));
        return new Door(me.person(), earlier, token.getToken(), ReadBatch.MOST);
    }

    @PostMapping
    @ResponseBody
    Answer take(
            @RequestAttribute(ME) SignedIn me,
            @RequestHeader(name = HttpHeaders.CONTENT_ENCODING, defaultValue = "") String encoding,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        var message = message(request.getInputStream(), encoding);
        if (!limits.allows("learning.sync", me.person().toString(), BATCHES_IN_AN_HOUR, Duration.ofHours(1))) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(REST.toSeconds()));
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        var batch =
                reading.read(message).orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        var person = new PersonId(me.person());
        var signed = checking.check(person, batch.sender(), message, request.getHeader(Seal.HEADER));
        var language = Languages.of(request, country);
        if (signed == Signed.WRONGLY) {
            return refused(batch, language);
        }
        var receipts = batches.take(person, batch.events(), signed == Signed.YES)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        return answer(batch, receipts, language);
    }

    private static byte[] message(InputStream sent, String encoding) {
        try {
            var message = SentBytes.read(sent, encoding, LARGEST);
            if (message.length > LARGEST) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            return message;
        } catch (IOException e) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "not what its encoding says", e);
        }
    }

    private Answer refused(Batch batch, String language) {
        return new Answer(
                List.of(),
                batch.ids().stream()
                        .map(id -> rejected(id, Refusal.WRONG_SIGNATURE, language))
                        .toList());
    }

    private Answer answer(Batch batch, List<Receipt> receipts, String language) {
        var answer = new Answer(new ArrayList<>(), new ArrayList<>());
        for (var receipt : receipts) {
            switch (receipt) {
                case Receipt.Accepted(var id) -> answer.accepted().add(id);
                case Receipt.Refused(var id, var why) -> answer.rejected().add(rejected(id, why, language));
            }
        }
        batch.malformed().forEach(id -> answer.rejected().add(rejected(id, Refusal.MALFORMED, language)));
        return answer;
    }

    private Rejected rejected(@Nullable UUID id, Refusal why, String language) {
        return new Rejected(id, why, texts.say(language, "learning.offline.refusal." + why));
    }
}
