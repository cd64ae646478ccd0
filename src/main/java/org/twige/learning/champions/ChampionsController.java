package org.twige.learning.champions;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.web.Allow;
import org.twige.web.Leaf;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The champions in an official's part of the tree: who they are, and asking another one. */
@Controller
@RequestMapping("/champions")
@Allow({Role.COORDINATOR, Role.PROGRAMME_OFFICE})
class ChampionsController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final int MONTHS = 12;

    private final Champions champions;
    private final NameChampion name;

    ChampionsController(Champions champions, NameChampion name) {
        this.champions = champions;
        this.name = name;
    }

    @GetMapping
    View list(@RequestAttribute(ME) SignedIn me, @RequestParam(defaultValue = "1") int page) {
        var form = ChampionForm.empty(name.ownPlace(me), name.today().plusMonths(MONTHS));
        return page(me, new Leaf(page), form, List.of());
    }

    @PostMapping
    View ask(@RequestAttribute(ME) SignedIn me, ChampionForm form) {
        var wrong = name.ask(me, form);
        return wrong.isEmpty() ? back() : page(me, new Leaf(1), form, wrong).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/end")
    View end(@RequestAttribute(ME) SignedIn me, @PathVariable UUID id) {
        name.end(me, id);
        return back();
    }

    private Page page(SignedIn me, Leaf leaf, ChampionForm form, List<String> wrong) {
        var scope = name.scope(me);
        var found = champions.in(scope, name.today(), leaf);
        return Page.of(
                "learning/champions/champions", new ChampionsPage(found, leaf, champions.count(scope), form, wrong));
    }

    private static View back() {
        return new RedirectView("/champions", false, false, false);
    }
}
