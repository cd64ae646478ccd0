package org.twige.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;

/** Gives invented people passwords and writes them down; it does not exist outside the demo. */
@Component
@ConditionalOnBooleanProperty("twige.demo")
public class DemoSignIns {

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Clock clock;
    private final Path file;

    DemoSignIns(Accounts accounts, PasswordHashes hashes, Clock clock, @Value("${twige.data:data}") Path data) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.clock = clock;
        this.file = data.resolve("demo-sign-ins.csv");
    }

    /**
     * Gives each a new random password, and writes {@code demo-sign-ins.csv}: role, staff_number, password. Who has
     * several roles has one password.
     *
     * <p>The file exists before the passwords hold, so that a demo that can be entered can always be entered again.
     */
    @Transactional
    public void make(List<DemoPerson> people) {
        var lines = new StringBuilder("role,staff_number,password\n");
        var passwords = new HashMap<PersonId, String>();
        for (var somebody : people) {
            var password = passwords.computeIfAbsent(somebody.person(), this::choose);
            var role = somebody.role().name().toLowerCase(Locale.ROOT);
            lines.append(role + "," + somebody.staffNo() + "," + password + "\n");
        }
        write(lines.toString());
    }

    private String choose(PersonId person) {
        var password = ActivationCode.random().grouped().toLowerCase(Locale.ROOT);
        accounts.choose(person, hashes.of(password), clock.instant());
        return password;
    }

    private void write(String lines) {
        try {
            Files.deleteIfExists(file);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
