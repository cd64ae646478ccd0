package org.twige.credentials;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twige.credentials.signing.SigningKeys.NoKey;

/** Issues what was not issued in time: the signing key was gone, or the application stopped in between. */
@Component
public class IssueMissing {

    private static final Logger LOG = LoggerFactory.getLogger(IssueMissing.class);
    private static final int BATCH = 200;

    private final IssuedCredentials issued;
    private final IssueCredential issueCredential;

    IssueMissing(IssuedCredentials issued, IssueCredential issueCredential) {
        this.issued = issued;
        this.issueCredential = issueCredential;
    }

    /** Each in its own transaction; goes on until none is missing, the number of them is the answer. */
    public int issue() {
        var done = 0;
        for (var missing = issued.missing(BATCH); !missing.isEmpty(); missing = issued.missing(BATCH)) {
            try {
                missing.forEach(issueCredential::issue);
            } catch (NoKey e) {
                LOG.error("credentials wait to be issued: {}", e.getMessage());
                return done;
            }
            done += missing.size();
        }
        return done;
    }
}
