package org.twige.mandates.training;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.twige.web.Allow;
import org.twige.web.MyNotice;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The pages on which a person sees what is asked of them, and why. */
@Controller
@Allow(Role.LEARNER)
class MyTrainingController {

    private final ShowTraining training;
    private final ExplainDuty explain;
    private final ObjectProvider<MyNotice> notices;

    MyTrainingController(ShowTraining training, ExplainDuty explain, ObjectProvider<MyNotice> notices) {
        this.training = training;
        this.explain = explain;
        this.notices = notices;
    }

    @GetMapping("/my-training")
    Page training(@RequestAttribute("org.twige.web.SignedIn") SignedIn me) {
        var told = notices.stream().flatMap(notice -> notice.of(me).stream()).toList();
        return Page.of("mandates/training/my-training", training.show(me).telling(told));
    }

    @GetMapping("/my-training/duties/{duty}")
    Page why(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @PathVariable UUID duty) {
        return Page.of(
                "mandates/training/why-me",
                explain.explain(me, duty).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
