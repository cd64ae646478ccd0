package org.twige.labs.asking;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.people.Responsibilities;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** What institutions spend on the model, and how much they may. */
@Controller
@RequestMapping("/model-budgets")
@Allow({Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR})
class BudgetController {

    private static final String ME = "org.twige.web.SignedIn";
    private static final int MOST_ROWS = 100;

    private final ModelLedger ledger;
    private final ModelAccount account;
    private final ModelSettings settings;
    private final SetBudget setting;
    private final Responsibilities responsibilities;
    private final Country country;

    BudgetController(
            ModelLedger ledger,
            ModelAccount account,
            ModelSettings settings,
            SetBudget setting,
            Responsibilities responsibilities,
            Country country) {
        this.ledger = ledger;
        this.account = account;
        this.settings = settings;
        this.setting = setting;
        this.responsibilities = responsibilities;
        this.country = country;
    }

    @GetMapping
    View show(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return page(me, request, new BudgetPage.Typed("", "", ""));
    }

    @PostMapping
    View set(
            @RequestAttribute(ME) SignedIn me,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String sum) {
        if (!sum.strip().matches("\\d{1,9}")) {
            return page(me, request, new BudgetPage.Typed(code, sum, "sum")).with(UNPROCESSABLE_CONTENT);
        }
        return setting.set(me, code.strip(), new BigDecimal(sum.strip()))
                ? new RedirectView("/model-budgets", false, false, false)
                : page(me, request, new BudgetPage.Typed(code, sum, "code")).with(UNPROCESSABLE_CONTENT);
    }

    private Page page(SignedIn me, HttpServletRequest request, BudgetPage.Typed typed) {
        var usual = settings.price().monthly();
        var spent = ledger.spent(
                responsibilities.scopeOf(me), account.month(), usual, Languages.of(request, country), MOST_ROWS);
        return Page.of(
                "labs/asking/budgets",
                new BudgetPage(settings.isOn(), settings.price(), account.month(), spent, typed));
    }
}
