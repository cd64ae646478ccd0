package org.twige.accounts;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The two key files of this module: one signs sign-ins and form tokens, the other hides codes and staff numbers. */
@Component
public class AccountKeys {

    private final Keys signIn;
    private final Keys codes;

    AccountKeys(@Value("${twige.data:data}") Path data) {
        var secrets = data.resolve("secrets");
        this.signIn = Keys.in(secrets.resolve("sign-in-keys"));
        this.codes = Keys.in(secrets.resolve("code-key"));
    }

    public Keys signIn() {
        return signIn;
    }

    Keys codes() {
        return codes;
    }
}
