package org.twige.people.roster;

import java.io.InputStream;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.Scope;

/** Takes in a list that somebody sends by a form, with the source that they name. */
@Component
class TakeUpload {

    private final NameSource nameSource;
    private final TakeRoster takeRoster;

    TakeUpload(NameSource nameSource, TakeRoster takeRoster) {
        this.nameSource = nameSource;
        this.takeRoster = takeRoster;
    }

    /** The key of the list; see {@link TakeRoster#take}. */
    @Transactional
    UUID take(Scope scope, UploadForm form, InputStream bytes, String name, String language) {
        var source = nameSource.source(scope, form.chosen(), form.newName()).orElse(null);
        var sent = new TakeRoster.Sent(bytes, name, language, form.isPartial(), source);
        return takeRoster.take(scope.person().toString(), scope, sent);
    }
}
