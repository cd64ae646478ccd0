package org.twige.outreach.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.border.SafeCsv;
import org.twige.country.Country;
import org.twige.outreach.access.NoDevicePage.Noting;
import org.twige.web.Allow;
import org.twige.web.Frame;
import org.twige.web.Languages;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;
import org.twige.web.Texts;

/** People without a device in an official's part of the tree, and what is arranged for them. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class NoDeviceController {

    private static final String ME = "org.twige.web.SignedIn";

    private final PeopleWithoutDevice without;
    private final ArrangeAccess access;
    private final Texts texts;
    private final Country country;

    NoDeviceController(PeopleWithoutDevice without, ArrangeAccess access, Texts texts, Country country) {
        this.without = without;
        this.access = access;
        this.texts = texts;
        this.country = country;
    }

    @GetMapping("/no-device")
    View list(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "1") int page) {
        return page(me, open, new Leaf(page), "", Noting.NONE);
    }

    /** What to note about the ticked people: an arrangement, TAKE_BACK, or HAS_DEVICE. */
    @PostMapping("/no-device")
    View note(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") List<UUID> person,
            @RequestParam(defaultValue = "") String act) {
        if (person.isEmpty() || act.isEmpty()) {
            return page(me, open, new Leaf(page), "", new Noting(person, act, true))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        switch (act) {
            case "TAKE_BACK" -> access.takeBack(me, person);
            case "HAS_DEVICE" -> access.say(me, person, true);
            default -> Arrangement.of(act).ifPresent(kind -> access.arrange(me, person, kind));
        }
        return new RedirectView("/no-device?open=" + open, false, false, false);
    }

    @PostMapping("/no-device/marks")
    View mark(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "") String staffNo) {
        var typed = staffNo.strip();
        return access.mark(me, typed)
                ? new RedirectView("/no-device", false, false, false)
                : page(me, false, new Leaf(1), typed.isEmpty() ? " " : typed, Noting.NONE)
                        .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/no-device.csv")
    ResponseEntity<byte[]> table(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) throws IOException {
        var saved = ContentDisposition.attachment().filename("no-device.csv").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv"))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(csv(access.export(me), Languages.of(request, country)));
    }

    private byte[] csv(List<WithoutDevice> all, String language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var frame = new Frame(language, country, texts, null, "", "");
        var head = List.of("names", "staff-no", "institution", "why", "arranged").stream()
                .map(column -> frame.text("outreach.access.column." + column))
                .toList();
        try (var table = SafeCsv.to(bytes, head)) {
            for (var one : all) {
                var arranged = one.arranged().stream()
                        .map(kind -> frame.text("outreach.access.arranged." + kind))
                        .collect(Collectors.joining(", "));
                table.row(
                        one.names(),
                        one.staffNo(),
                        one.institution().in(language),
                        frame.text("outreach.access.why." + one.why()),
                        arranged);
            }
        }
        return bytes.toByteArray();
    }

    /** @param unknown a staff number that was typed and means nobody; empty for none */
    private Page page(SignedIn me, boolean open, Leaf leaf, String unknown, Noting noting) {
        var found = without.in(access.scope(me), open, leaf.before(), Leaf.ROWS);
        return Page.of(
                "outreach/access/no-device",
                new NoDevicePage(found.people(), found.count(), open, leaf, unknown, noting));
    }
}
