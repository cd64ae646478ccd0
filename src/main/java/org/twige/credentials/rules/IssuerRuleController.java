package org.twige.credentials.rules;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.web.Allow;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The programme office says which proofs from elsewhere count. */
@Controller
@Allow(Role.PROGRAMME_OFFICE)
class IssuerRuleController {

    private final IssuerRules rules;
    private final RecordIssuerRule record;
    private final Courses courses;

    IssuerRuleController(IssuerRules rules, RecordIssuerRule record, Courses courses) {
        this.rules = rules;
        this.record = record;
        this.courses = courses;
    }

    @GetMapping("/issuer-rules")
    @Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR})
    View list(@RequestParam(defaultValue = "false") boolean recorded) {
        var titles = courses.published().stream().collect(Collectors.toMap(Course::id, Course::title));
        return Page.of("credentials/rules/rules", new IssuerRulesPage(rules.newest(), titles, recorded));
    }

    @GetMapping("/issuer-rules/new")
    View form() {
        return page(IssuerRuleForm.empty(UUID.randomUUID()), List.of(), Map.of(), false);
    }

    @GetMapping("/issuer-rules/{rule}")
    View change(@PathVariable UUID rule) {
        var versions = versions(rule);
        return page(IssuerRuleForm.after(versions.getFirst()), versions, Map.of(), false);
    }

    @PostMapping("/issuer-rules")
    View record(@RequestAttribute("org.twige.web.SignedIn") SignedIn me, @RequestParam Map<String, String> fields) {
        var form = new IssuerRuleForm(fields);
        var problems =
                form.problems(courses.published().stream().map(Course::id).toList());
        var versions = versions(form);
        if (!problems.isEmpty()) {
            return page(form, versions, problems, false);
        }
        var rule = form.rule();
        return versions.stream().anyMatch(rule::saysTheSameAs) || record.record(rule, me.person())
                ? new RedirectView("/issuer-rules?recorded=true", false, false, false)
                : page(form, versions(form), Map.of(), true);
    }

    private View page(IssuerRuleForm form, List<IssuerRule> versions, Map<String, String> problems, boolean late) {
        var status = late ? HttpStatus.CONFLICT : problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return Page.of(
                        "credentials/rules/rule",
                        new IssuerRulePage(form, courses.published(), versions, problems, late))
                .with(status);
    }

    private List<IssuerRule> versions(UUID rule) {
        var versions = rules.versions(rule);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return versions;
    }

    /** None for a rule that is new. */
    private List<IssuerRule> versions(IssuerRuleForm form) {
        return form.id("rule").map(rules::versions).orElse(List.of());
    }
}
