package org.twige.learning.paper;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** A person reads what was typed in for them from paper. */
@Controller
@Allow(Role.LEARNER)
class MyWorksheetsController {

    private final Worksheets worksheets;
    private final OpenSheets lessons;

    MyWorksheetsController(Worksheets worksheets, OpenSheets lessons) {
        this.worksheets = worksheets;
        this.lessons = lessons;
    }

    @GetMapping("/my-worksheets")
    View mine(@RequestAttribute(WorksheetsController.ME) SignedIn me) {
        var sheets = worksheets.of(new PersonId(me.person())).stream()
                .flatMap(sheet -> lessons.open(sheet).stream())
                .toList();
        return Page.of("learning/paper/mine", new MyWorksheetsPage(sheets));
    }
}
