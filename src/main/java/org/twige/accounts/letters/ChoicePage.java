package org.twige.accounts.letters;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.accounts.letters.RecipientSearch.Group;
import org.twige.people.Institution;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Pagination;

/**
 * Who of an institution's subtree shall get a letter.
 *
 * @param people one page of those who match
 * @param all everybody on this page is ticked
 * @param bySender codes can go out as messages
 */
record ChoicePage(
        Institution institution,
        RecipientSearch search,
        List<Recipient> people,
        int count,
        boolean all,
        boolean bySender,
        Errors errors) {

    String address() {
        return "/institutions/" + institution.id().value() + "/letters";
    }

    List<Choice> groups(Frame frame) {
        return Arrays.stream(Group.values())
                .map(group -> Choice.of(group.value(), frame.text("accounts.letters.group." + group.value())))
                .toList();
    }

    @Nullable
    Pagination pagination() {
        var last = (count + RecipientSearch.PAGE - 1) / RecipientSearch.PAGE;
        return last <= 1 ? null : Pagination.of(search.page(), last, page -> address() + search.query(page));
    }
}
