package org.twige.people.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;
import org.twige.people.forms.Mistake;
import org.twige.people.roster.RosterTitles.Title;

/** Changes what is remembered of a source of staff lists. */
@Component
class KeepSource {

    private static final Pattern SHARE = Pattern.compile("\\d{1,3}");
    private static final int MOST = 100;

    private final ListSources sources;
    private final RosterTitles titles;
    private final Audit audit;

    KeepSource(ListSources sources, RosterTitles titles, Audit audit) {
        this.sources = sources;
        this.titles = titles;
        this.audit = audit;
    }

    /** Takes the meanings of all remembered titles, in their order; what is wrong, or nothing. */
    @Transactional
    List<Mistake> keep(Scope scope, ListSource source, String allowedErrors, List<String> meanings) {
        var share = share(allowedErrors);
        if (share.isEmpty()) {
            return List.of(Mistake.at("allowed", "people.source.error.allowed"));
        }
        var before = titles.of(source.id());
        if (meanings.size() == before.size()) {
            var after = new ArrayList<Title>();
            for (var i = 0; i < before.size(); i++) {
                after.add(new Title(before.get(i).title(), ExplainColumns.column(meanings.get(i))));
            }
            after.removeAll(before);
            titles.learn(source.id(), after);
        } else if (!before.isEmpty()) {
            return List.of(Mistake.at("", "people.roster.error.state"));
        }
        sources.allow(source.id(), share.get());
        audit.record(new Act(
                scope.person().toString(),
                "roster.source-changed",
                "roster-source:" + source.id(),
                Map.of("allowed_errors", share.get().toString())));
        return List.of();
    }

    private static Optional<Integer> share(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> SHARE.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(share -> share <= MOST);
    }
}
