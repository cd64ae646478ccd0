package org.twige.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.twige.web.Allow;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The first address: sends everybody to the page where their work begins. */
@Controller
@Allow(everyone = true)
class HomeController {

    private static final Map<Role, String> HOMES = new LinkedHashMap<>();

    static {
        HOMES.put(Role.PROGRAMME_OFFICE, "/national");
        HOMES.put(Role.ADMINISTRATOR, "/national");
        HOMES.put(Role.AUDITOR, "/audit");
        HOMES.put(Role.COORDINATOR, "/institutions/mine");
        HOMES.put(Role.SUPERVISOR, "/institutions/mine");
        HOMES.put(Role.AUTHOR, "/authoring");
    }

    private final String ofLearners;

    HomeController(@Value("${twige.branch:false}") boolean branch) {
        this.ofLearners = branch ? "/courses" : "/my-training";
    }

    @GetMapping("/")
    String home(HttpServletRequest request) {
        if (!(request.getAttribute(SignedIn.class.getName()) instanceof SignedIn me)) {
            return "redirect:/sign-in";
        }
        return "redirect:"
                + HOMES.entrySet().stream()
                        .filter(home -> me.is(home.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(ofLearners);
    }
}
