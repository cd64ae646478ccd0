package org.twige.outreach.letters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.people.Institution;
import org.twige.people.Institutions;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Letters to print: for whom, how many and in which words, then the making of a pile. */
@Controller
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class WishController {

    private static final String ME = "org.twige.web.SignedIn";

    private final MakePile make;
    private final WritePile write;
    private final Institutions institutions;

    WishController(MakePile make, WritePile write, Institutions institutions) {
        this.make = make;
        this.write = write;
        this.institutions = institutions;
    }

    @GetMapping("/letters/new")
    View preview(@RequestAttribute(ME) SignedIn me, WishForm form) {
        return page(form, wish(me, form).map(make::count).orElse(null));
    }

    @PostMapping("/letters")
    View make(@RequestAttribute(ME) SignedIn me, WishForm form) {
        var wish = wish(me, form);
        if (wish.isEmpty()) {
            return page(form, null).with(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var job = wish.flatMap(known -> make.make(me, known));
        return new RedirectView(job.map(id -> "/jobs/" + id).orElse("/letters?nobody=true"), false, false, false);
    }

    private Page page(WishForm form, @Nullable Wished found) {
        return Page.of("outreach/letters/wish", new WishPage(form, found, make.today(), write.home()));
    }

    /** Empty when the institution is not one of the official's. */
    private Optional<Wish> wish(SignedIn me, WishForm form) {
        var scope = make.scope(me);
        if (form.code().isEmpty()) {
            return Optional.of(new Wish(scope, form.why(), form.everybody(), null, form.search()));
        }
        return institutions
                .byCode(form.code())
                .map(Institution::path)
                .filter(scope::covers)
                .map(path -> new Wish(scope, form.why(), form.everybody(), path, form.search()));
    }
}
